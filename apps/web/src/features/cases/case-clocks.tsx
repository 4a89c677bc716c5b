import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseClock } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { ClockDue, ClockPart } from '../../parts/clock';
import { Panel } from '../../parts/panel';
import { StatusMark } from '../../parts/status-mark';
import { WhyButton } from '../../parts/why-button';

/** 时限: the clocks that run, one that stands still, and instructions that wait for an answer. */
export const CaseClocks = ({ matter }: { matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  // The clock of an instruction stands with its instruction.
  const clocks = matter.clocks.filter(({ name }) => name !== 'supervision');
  return (
    <Panel title={t('clocks')}>
      {clocks.length === 0 && <p className="dim">{t(matter.status === 'closed' ? 'closed' : 'noClock')}</p>}
      {clocks.map((clock) => (
        <OneClock key={`${clock.name}${clock.of ?? ''}`} clock={clock} matter={matter} />
      ))}
      {matter.supervisions.length > 0 && (
        <div className="case__clock">
          <h3>{t('supervisions')}</h3>
          <ul className="case__lines">
            {matter.supervisions.map(({ id, instruction, clock, answer }) => (
              <li key={id}>
                <span>{instruction}</span>{' '}
                {answer ? <StatusMark mark="done" word={t('answered', { answer })} /> : <ClockDue clock={clock} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
};

const OneClock = ({ clock, matter }: { clock: CaseClock; matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  const person = clock.of === null ? undefined : matter.persons.find(({ personId }) => personId === clock.of);
  const { extendable } = clock;
  return (
    <section className="case__clock">
      <h3 className="row wrap">
        {text(clock.label)}
        {person && <span className="dim">{person.name}</span>}
        <span className="grow" />
        <WhyButton why={clock.why} of={text(clock.label)} />
      </h3>
      <ClockPart
        clock={clock.clock}
        today={matter.point.asOf}
        suspensions={clock.suspensions.map(({ reason, ...stop }) => ({ ...stop, reason: reason ?? '' }))}
      />
      <p className="small dim">
        {clock.extensions > 0 && <span>{t('extended', { count: clock.extensions })} </span>}
        {extendable
          ? t('extendable', {
              count: extendable.times,
              amount: extendable.amount,
              unit: t(`unit.${extendable.unit as 'days'}`),
              by: text(extendable.approver),
            })
          : t('notExtendable')}
      </p>
    </section>
  );
};
