import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Receipt, RungDraft } from '../../api/shapes';
import type { Command } from '../../api/use-command';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { useWhy } from '../../app/why-provider';
import { shortInstant } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import { WhyButton } from '../../parts/why-button';
import { ReasonForm } from './reason-form';
import { SeenMark } from './seen-mark';
import type { RungAct } from './use-signing';
import { useSeen } from './use-seen';

const marks = {
  waiting: 'notDue',
  held: 'suspended',
  fired: 'done',
  drafted: 'open',
  signed: 'done',
  declined: 'waived',
  skipped: 'waived',
} as const;

interface RungDeskProps {
  rung: RungDraft;
  act: Command<RungAct, Receipt>;
}

/** A drafted rung (拟办) as the document that it will be, with what was sent before it and why it is due. */
export const RungDesk = ({ rung, act }: RungDeskProps): ReactNode => {
  const { t } = useTranslation('signing');
  const text = useText();
  const { live } = useScope();
  const id = { escalation: rung.escalation, level: rung.level };
  const error = act.variables?.escalation === rung.escalation ? act.error : null;
  const seen = useSeen(`${rung.escalation} ${rung.level} ${rung.text.zh}`);
  const [asking, setAsking] = useState<'decline' | 'correct' | undefined>();
  const { attend } = useWhy();
  useEffect(() => {
    attend(rung.why);
    return () => attend(undefined);
  }, [attend, rung.why]);
  const { may } = rung;
  const mayAct = live && (may.sign || may.decline || may.correct);
  const allSeen = seen.all(['document']);
  return (
    <>
      <article className="panel desk-paper">
        <header className="desk-paper__head">
          <div>
            <h2>{t('rung.title', { act: text(rung.label), unit: rung.unit })}</h2>
            <p className="small dim">
              {[
                t('rung.level', { level: rung.level }),
                text(rung.duty),
                t('rung.overdueSince', { at: shortInstant(rung.overdueSince) }),
                t('rung.outstanding', { count: rung.outstanding }),
                rung.documentNumber,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
          <span className="grow" />
          <StatusMark mark={marks[rung.status]} word={t(`rung.status.${rung.status}`)} />
        </header>
        <div className="document">
          {text(rung.text)
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line, index) => (
              <p key={`${index} ${line}`} className={index === 0 ? 'document__title' : ''}>
                {line}
              </p>
            ))}
          <span className="section-end" ref={seen.endOf('document')} />
        </div>
        <footer className="desk-paper__foot">
          <ol className="delivered" aria-label={t('rung.delivered')}>
            {rung.delivered.map((one) => (
              <li key={one.position}>
                {t('rung.level', { level: one.level })} {text(one.label)} {shortInstant(one.at)}{' '}
                <PageLink to={pages.event(one.position)}>{t('event', { position: one.position })}</PageLink>
              </li>
            ))}
          </ol>
          <span className="small dim">{t('rung.rule', { clause: rung.clause, approver: text(rung.approver) })}</span>
          <WhyButton why={rung.why} of={text(rung.label)} />
        </footer>
      </article>
      <div className="panel desk-acts">
        <ProblemNotice error={error} onDismiss={act.reset} />
        {!mayAct && <p className="note">{t(live ? 'nothingToDo' : 'readOnly')}</p>}
        {mayAct && asking && (
          <ReasonForm
            title={t(`rung.${asking}.title`)}
            reasonLabel={t(`rung.${asking}.reason`)}
            act={t(`rung.${asking}.act`)}
            busy={act.isPending}
            onAct={(reason) => act.mutate({ ...id, act: asking, reason })}
            onCancel={() => setAsking(undefined)}
          />
        )}
        {mayAct && !asking && (
          <>
            <p className="note row" id="rung-note" role="status">
              {may.sign && <SeenMark seen={seen.state('document')} />}
              {may.sign && t(allSeen ? 'rung.signOpen' : 'rung.signShut')}
            </p>
            <div className="desk-acts__row">
              {may.sign && (
                <Button
                  size="large"
                  className="sign-button"
                  aria-disabled={!allSeen}
                  aria-describedby="rung-note"
                  loading={act.isPending}
                  onClick={() => allSeen && act.mutate({ ...id, act: 'sign' })}
                >
                  {t('rung.sign')}
                </Button>
              )}
              <span className="grow" />
              {may.decline && (
                <Button size="large" disabled={act.isPending} onClick={() => setAsking('decline')}>
                  {t('rung.decline.open')}
                </Button>
              )}
              {may.correct && (
                <Button size="large" disabled={act.isPending} onClick={() => setAsking('correct')}>
                  {t('rung.correct.open')}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </>
  );
};
