import { Button, Progress } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterImport, RosterPreview } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import { RosterDifference } from './roster-preview';
import { useImportRoster, usePreviewRoster, useRosterImport, useWorkbooks } from './use-roster';

interface RosterDrawerProps {
  open: boolean;
  /** The first run has led here, and goes on from here. */
  ledOn: boolean;
  onClose: () => void;
}

/** 名册导入: a file is previewed, its difference read, then accepted; nothing is written before. */
export const RosterDrawer = ({ open, ledOn, onClose }: RosterDrawerProps): ReactNode => {
  const { t } = useTranslation('org');
  return (
    <ActDrawer open={open} title={t('roster.title')} onClose={onClose} size={720}>
      <RosterSteps ledOn={ledOn} />
    </ActDrawer>
  );
};

const RosterSteps = ({ ledOn }: Pick<RosterDrawerProps, 'ledOn'>): ReactNode => {
  const { t } = useTranslation('org');
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const preview = usePreviewRoster();
  const accept = useImportRoster();
  const workbooks = useWorkbooks();
  const progress = useRosterImport(accept.data?.import);
  const choose = (chosen: File | undefined): void => {
    accept.reset();
    preview.reset();
    setFile(chosen);
    if (chosen) preview.mutate(chosen);
  };
  const begin = (): void => {
    if (file && preview.data) accept.mutate({ file, hash: preview.data.hash });
  };
  const running = progress.data ?? accept.data;
  return (
    <div className="stack roster">
      <p className="note">{t('roster.note')}</p>
      <div className="row wrap">
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          hidden
          aria-label={t('roster.file')}
          onChange={(event) => choose(event.target.files?.[0])}
        />
        <Button disabled={running?.status === 'running'} onClick={() => input.current?.click()}>
          {t('roster.choose')}
        </Button>
        <span className="dim">{file?.name ?? t('roster.file')}</span>
        <Button onClick={() => workbooks.mutate('template')} loading={workbooks.isPending}>
          {t('roster.template')}
        </Button>
      </div>
      {preview.isPending && <p role="status">{t('roster.previewing')}</p>}
      <ProblemNotice error={preview.error ?? accept.error ?? workbooks.error} />
      {running && preview.data ? (
        <>
          <Importing of={running} total={preview.data.rows} lost={progress.isError} onAgain={begin} />
          {ledOn && running.status === 'done' && <PageLink to={pages.firstRun()}>{t('backToFirstRun')}</PageLink>}
        </>
      ) : (
        preview.data &&
        file && (
          <>
            <RosterDifference preview={preview.data} />
            <Acts
              preview={preview.data}
              busy={accept.isPending}
              onAccept={begin}
              onRejected={() => workbooks.mutate({ rejectedOf: file })}
            />
          </>
        )
      )}
    </div>
  );
};

interface ActsProps {
  preview: RosterPreview;
  busy: boolean;
  onAccept: () => void;
  onRejected: () => void;
}

const Acts = ({ preview, busy, onAccept, onRejected }: ActsProps): ReactNode => {
  const { t } = useTranslation('org');
  const { changedRows, rejectedRows } = preview;
  return (
    <div className="row wrap roster__acts">
      {changedRows > 0 ? (
        <Button type="primary" loading={busy} onClick={onAccept}>
          {t('roster.accept', { count: changedRows })}
        </Button>
      ) : (
        <span>{t('roster.nothing')}</span>
      )}
      {rejectedRows > 0 && <Button onClick={onRejected}>{t('roster.download', { count: rejectedRows })}</Button>}
    </div>
  );
};

interface ImportingProps {
  of: RosterImport;
  total: number;
  /** The server no longer knows of it: it was restarted. */
  lost: boolean;
  onAgain: () => void;
}

const Importing = ({ of, total, lost, onAgain }: ImportingProps): ReactNode => {
  const { t } = useTranslation('org');
  const text = useText();
  const { status, rows, events, changedRows, unchangedRows, rejectedRows, problem, position } = of;
  if (status === 'done')
    return (
      <div className="stack" role="status">
        <StatusMark mark="done" word={t('roster.done', { events, position })} />
        <p>{t('roster.receipt', { changed: changedRows, known: unchangedRows, rejected: rejectedRows })}</p>
        <ul className="roster__kinds">
          {of.kinds.map(({ kind, label, count }) => (
            <li key={kind}>
              {text(label)} <b>{count}</b>
            </li>
          ))}
        </ul>
      </div>
    );
  const stopped = lost || status === 'failed';
  return (
    <div className="stack">
      <Progress percent={Math.floor((rows / Math.max(1, total)) * 100)} status={stopped ? 'exception' : 'active'} />
      <p role="status">{t(stopped ? 'roster.stopped' : 'roster.running', { rows, total })}</p>
      {problem && <p>{text(problem.text)}</p>}
      {stopped && (
        <Button type="primary" onClick={onAgain}>
          {t('roster.again')}
        </Button>
      )}
    </div>
  );
};
