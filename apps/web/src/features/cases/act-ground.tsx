import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { BasisOf } from './case-basis';
import { stageClock } from './case-fields';
import { GateBlockers } from './gate-blockers';
import type { CaseActName } from './use-case-command';

/** What an act rests on and what follows from it, above its fields. */
export const ActGround = ({ act, matter }: { act: CaseActName; matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  const extendable = act === 'extend' ? stageClock(matter)?.extendable : undefined;
  return (
    <>
      <p className="note">{t(`follows.${act}`)}</p>
      {extendable && (
        <p>
          {t('extendable', {
            count: extendable.times,
            amount: extendable.amount,
            unit: t(`unit.${extendable.unit as 'days'}`),
            by: text(extendable.approver),
          })}
        </p>
      )}
      {act === 'decide' && matter.proposals.map((proposal) => <BasisOf key={proposal.person.personId} {...proposal} />)}
      {act === 'close' && <GateBlockers matter={matter} />}
    </>
  );
};
