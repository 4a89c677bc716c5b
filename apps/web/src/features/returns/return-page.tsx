import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { ReturnSheet } from '../../api/shapes';
import { CampaignTabs } from '../../app/frame/campaign-tabs';
import { Frame } from '../../app/frame/frame';
import { useShortcut } from '../../app/keyboard/use-shortcut';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { useNarrow } from '../../app/use-media';
import { useText } from '../../i18n/use-text';
import { RecordedNotice } from '../../parts/live-notice';
import { MatterFiles } from '../../parts/matter-files';
import { Panel } from '../../parts/panel';
import { ProblemNotice } from '../../parts/problem-notice';
import { FormSkeleton } from '../../parts/skeletons';
import { usePrinting } from '../../parts/use-printing';
import { WhyButton } from '../../parts/why-button';
import { CellRows } from './cell-rows';
import { Differences } from './differences';
import { EnterSignature } from './enter-signature';
import { Fill } from './fill';
import { ReturnActs } from './return-acts';
import { Standing } from './return-table';
import { RollUp } from './roll-up';
import { Sheet, type SheetView } from './sheet';
import { useReturn, useReturnCommand } from './use-returns';
import { Versions } from './versions';
import './returns.css';

/** S19 报表, one of them (W6): the sheet as typed, as the log yields it, and both beside each other. */
export const ReturnPage = (): ReactNode => {
  const { t } = useTranslation(['returns', 'frame']);
  const { c: campaign = '', r = '' } = useParams({ strict: false }) as { c?: string; r?: string };
  const query = useReturn(r);
  return (
    <Frame title={t('frame:title.return')}>
      <CampaignTabs campaign={campaign} />
      <div className={`work return prints-sheet-${query.data?.paper ?? 'A4'}`}>
        <QueryBody query={query} skeleton={<FormSkeleton fields={6} />} counting={t('returns:countingOne')}>
          {(sheet) => <ReturnBody key={sheet.return} sheet={sheet} />}
        </QueryBody>
      </div>
    </Frame>
  );
};

const views = ['reconcile', 'typed', 'computed'] as const;

const ReturnBody = ({ sheet }: { sheet: ReturnSheet }): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const narrow = useNarrow();
  const printing = usePrinting();
  const { live } = useScope();
  const command = useReturnCommand(sheet.return);
  const [chosen, setView] = useState<SheetView | undefined>();
  const [filling, setFilling] = useState(false);
  const [opened, setOpened] = useState<{ row: string; column: string } | undefined>();
  const view = printing ? 'typed' : (chosen ?? (sheet.status === 'none' ? 'computed' : 'reconcile'));
  const mayFill = live && !narrow && sheet.may.includes('draft');
  const fill = (): void => {
    command.reset();
    setFilling(true);
  };
  const filled = (): void => setFilling(false);
  useShortcut('f', t('fill.begin'), () => mayFill && fill());
  return (
    <>
      <div className="page-head screen-only">
        <h1>{sheet.unit.name}</h1>
        <span>{text(sheet.obligation.label)}</span>
        {sheet.periodLabel && <span className="nowrap">{text(sheet.periodLabel)}</span>}
        <Standing row={sheet} />
        <span className="dim">
          {t(`status.${sheet.status}`)} · {t('version', { version: sheet.version })}
        </span>
        {sheet.why && <WhyButton why={sheet.why} of={text(sheet.obligation.label)} />}
        <span className="grow" />
        <PageLink to={pages.returns(sheet.campaignId)}>{t('back')}</PageLink>
        {!narrow && <ExportLink sheet={sheet} side={view === 'computed' ? 'computed' : 'typed'} />}
        <Button onClick={() => window.print()}>{t('printSheet', { paper: sheet.paper })}</Button>
      </div>
      {!filling && (
        <div className="row wrap screen-only">
          <div className="segments" role="group" aria-label={t('view.of')}>
            {views.map((each) => (
              <button key={each} type="button" aria-pressed={each === view} onClick={() => setView(each)}>
                {t(`view.${each}`)}
              </button>
            ))}
          </div>
          {mayFill && <Button onClick={fill}>{t(sheet.status === 'none' ? 'fill.begin' : 'fill.again')}</Button>}
          {!sheet.ready && <span role="status">{t('notReady')}</span>}
          <RecordedNotice recorded={command.recorded} />
        </div>
      )}
      {filling && !printing ? (
        <Fill
          sheet={sheet}
          busy={command.isPending}
          error={command.error}
          onSave={(body) => command.mutate({ act: 'draft', body }, { onSuccess: filled })}
          onCancel={() => setFilling(false)}
        />
      ) : (
        <Sheet sheet={sheet} view={view} onOpen={(row, column) => setOpened({ row, column })} />
      )}
      {!filling && (
        <div className="return__below screen-only">
          {Boolean(command.error) && <ProblemNotice error={command.error} onDismiss={command.reset} />}
          <RollUp sheet={sheet} />
          <Differences
            sheet={sheet}
            mayKeep={live && !narrow && sheet.may.includes('keepDifference')}
            onFill={mayFill ? fill : undefined}
            busy={command.isPending}
            onKeep={(body) => command.mutate({ act: 'keepDifference', body })}
          />
          <ReturnActs sheet={sheet} signOnly={narrow} command={command} />
          <EnterSignature sheet={sheet} />
          <Versions sheet={sheet} />
          {sheet.status !== 'none' && <Scans sheet={sheet} />}
        </div>
      )}
      {opened && <CellRows sheet={sheet} {...opened} onClose={() => setOpened(undefined)} />}
    </>
  );
};

/** The stamped and signed paper, scanned back. */
const Scans = ({ sheet }: { sheet: ReturnSheet }): ReactNode => {
  const { t } = useTranslation('returns');
  return (
    <Panel title={t('scans')} note={t('scansNote')}>
      <MatterFiles bare subject={`return~${sheet.return}`} title={t('scans')} />
    </Panel>
  );
};

/** The sheet as a workbook, of the side and the dates that are on the page. */
const ExportLink = ({ sheet, side }: { sheet: ReturnSheet; side: 'typed' | 'computed' }): ReactNode => {
  const { t } = useTranslation('returns');
  const { ledger, point } = useScope();
  const at = `/api/ledgers/${encodeURIComponent(ledger)}/returns/${encodeURIComponent(sheet.return)}/sheet.xlsx`;
  return (
    <a href={`${at}?${new URLSearchParams({ side, ...point }).toString()}`} download>
      {t(`export.${side}`)}
    </a>
  );
};
