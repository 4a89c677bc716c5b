import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import { isProblem } from '../../api/problem-error';
import type { Declaration, Receipt } from '../../api/shapes';
import type { Command } from '../../api/use-command';
import { useWhy } from '../../app/why-provider';
import { shortInstant } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import { useRemaining } from '../../parts/use-remaining';
import { sectionKeys, sectionNumber, useSectionTitle } from '../declaration/form-words';
import { ComparedWithLast, Paper } from '../declaration/paper';
import { ReasonForm } from './reason-form';
import { SeenMark } from './seen-mark';
import type { PaperAct } from './use-signing';
import { useSeen } from './use-seen';

interface PaperDeskProps {
  declaration: Declaration;
  /** 第 1/27 份 */
  place: string;
  /** Said of one's own paper: to whom it goes. */
  ownNote: string | null;
  act: Command<PaperAct, Receipt>;
}

/**
 * One paper. What is read is held: if it is submitted again meanwhile, the page says what changed and asks again, and the
 * sections have to be seen anew before it can be signed.
 */
export const PaperDesk = ({ declaration: latest, place, ownNote, act }: PaperDeskProps): ReactNode => {
  const { t } = useTranslation('signing');
  const { live } = useScope();
  const text = useText();
  const [read, setRead] = useState(latest);
  // The same submission may get newer marks and clocks; another submission waits until the reader takes it.
  const changed = latest.revision !== read.revision;
  const paper = changed ? read : latest;
  const seen = useSeen(`${paper.declaration} ${paper.revision}`);
  const error = act.variables?.declaration === paper.declaration ? act.error : null;
  const refusedAsChanged = isProblem(error) && error.code === 'DeclarationChanged';
  const { attend } = useWhy();
  useEffect(() => {
    attend(latest.why);
    return () => attend(undefined);
  }, [attend, latest.why]);
  const takeNew = (): void => {
    act.reset();
    setRead(latest);
  };
  const { may } = latest;
  const mayAct = live && !ownNote && (may.sign || may.return || may.recuse);
  return (
    <>
      <article className="panel desk-paper">
        <PaperHead declaration={paper} place={place} />
        <ComparedWithLast declaration={paper} />
        <Paper
          declaration={paper}
          mark={(section) => mayAct && <SeenMark seen={seen.state(section)} />}
          end={(section) => <span className="section-end" ref={seen.endOf(section)} />}
        />
      </article>
      <div className="panel desk-acts">
        {changed && (
          <div className="problem" role="alert">
            <h2>{t('changed.title')}</h2>
            <ul>
              {latest.differences.map((one) => (
                <li key={`${one.item}${one.kind}`}>{text(one.label)}</li>
              ))}
            </ul>
            <Button size="large" onClick={takeNew}>
              {t('changed.read')}
            </Button>
          </div>
        )}
        {error && !(changed && refusedAsChanged) && <ProblemNotice error={error} onDismiss={act.reset} />}
        {ownNote ? (
          <p className="note">{t('ownPaper', { note: ownNote })}</p>
        ) : mayAct ? (
          !changed && (
            <PaperActs
              declaration={paper}
              allSeen={seen.all(sectionKeys)}
              busy={act.isPending}
              onAct={(wanted) => act.mutate(wanted)}
            />
          )
        ) : (
          <p className="note">{t(live ? 'nothingToDo' : 'readOnly')}</p>
        )}
      </div>
    </>
  );
};

const PaperHead = ({ declaration, place }: { declaration: Declaration; place: string }): ReactNode => {
  const { t } = useTranslation('signing');
  const text = useText();
  const remaining = useRemaining();
  const step = (key: string) => declaration.chain.steps.find((one) => one.key === key);
  const submitted = step('submit')?.at;
  const sign = step('sign');
  const told = [
    place,
    text(declaration.chain.category),
    submitted && t('submittedAt', { at: shortInstant(submitted) }),
    declaration.revision > 1 && t('submission', { number: declaration.revision }),
  ].filter(Boolean);
  return (
    <header className="desk-paper__head">
      <div>
        <h2>{t('paperOf', { name: declaration.person.name })}</h2>
        <p className="small dim">{told.join(' · ')}</p>
      </div>
      <span className="grow" />
      {sign && (
        <StatusMark
          mark={sign.mark}
          word={
            sign.at
              ? t('signedAt', { at: shortInstant(sign.at) })
              : sign.clock
                ? t('signClock', { remaining: remaining(sign.clock) })
                : undefined
          }
        />
      )}
    </header>
  );
};

interface PaperActsProps {
  declaration: Declaration;
  allSeen: boolean;
  busy: boolean;
  onAct: (act: PaperAct) => void;
}

/** Three acts, none preselected. Signing opens after the last section was seen. */
const PaperActs = ({ declaration, allSeen, busy, onAct }: PaperActsProps): ReactNode => {
  const { t } = useTranslation(['signing', 'declaration']);
  const title = useSectionTitle();
  const [asking, setAsking] = useState<'return' | 'recuse' | undefined>();
  const { may, revision, instructions } = declaration;
  if (asking === 'return')
    return (
      <ReasonForm
        title={t('signing:return.title')}
        reasonLabel={t('signing:return.reason')}
        act={t('signing:return.act')}
        busy={busy}
        sections={instructions.map(({ section }) => ({
          key: section,
          label: t('declaration:sectionOf', { number: sectionNumber(section), title: title(section) }),
        }))}
        onAct={(reason, section) => onAct({ act: 'return', declaration: declaration.declaration, section, reason })}
        onCancel={() => setAsking(undefined)}
      />
    );
  if (asking === 'recuse')
    return (
      <ReasonForm
        title={t('signing:recuse.title')}
        reasonLabel={t('signing:recuse.reason')}
        act={t('signing:recuse.act')}
        busy={busy}
        onAct={(reason) => onAct({ act: 'recuse', declaration: declaration.declaration, reason })}
        onCancel={() => setAsking(undefined)}
      />
    );
  return (
    <>
      <p className="note" id="sign-note" role="status">
        {t(allSeen ? 'signing:signOpen' : 'signing:signShut')}
      </p>
      <div className="desk-acts__row">
        {may.sign && (
          <Button
            size="large"
            className="sign-button"
            aria-disabled={!allSeen}
            aria-describedby="sign-note"
            loading={busy}
            onClick={() => allSeen && onAct({ act: 'sign', declaration: declaration.declaration, revision })}
          >
            {t('signing:sign')}
          </Button>
        )}
        <span className="grow" />
        {may.return && (
          <Button size="large" disabled={busy} onClick={() => setAsking('return')}>
            {t('signing:return.open')}
          </Button>
        )}
        {may.recuse && (
          <Button size="large" disabled={busy} onClick={() => setAsking('recuse')}>
            {t('signing:recuse.open')}
          </Button>
        )}
      </div>
    </>
  );
};
