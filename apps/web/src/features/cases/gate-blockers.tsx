import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { StatusMark } from '../../parts/status-mark';

/** What still holds the gate before closing, track by track. */
export const GateBlockers = ({ matter }: { matter: Case }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  const { blockers, settled, of } = matter.gate;
  if (blockers.length === 0) return of === 0 ? null : <StatusMark mark="done" word={t('gate.free', { of })} />;
  return (
    <div className="case__gate" role="group" aria-label={t('gate.title')}>
      <p>
        <StatusMark mark="dueSoon" word={t('gate.held', { settled, of, count: blockers.length })} />
      </p>
      <ul className="case__lines">
        {blockers.map(({ track, subject, status }) => (
          <li key={`${track.zh}${subject ?? ''}`}>
            {text(track)}
            {subject && <span className="sep">{subject}</span>}
            <span className="sep dim">{text(status)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
