import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { Glyph } from '../../parts/glyph';

const marks = { done: 'done', current: 'open', ahead: 'notDue' } as const;

/** 立案 to 结案归档: where the case stands, and what must come first before it goes on. */
export const StageRail = ({ matter, children }: { matter: Case; children?: ReactNode }): ReactNode => {
  const { t } = useTranslation('cases');
  const text = useText();
  return (
    <section className="panel" aria-label={t('stages')}>
      <ol className="case__stages">
        {matter.stages.map(({ key, label, state }) => (
          <li key={key} aria-current={state === 'current' ? 'step' : undefined}>
            <Glyph mark={state === 'current' && matter.suspended ? 'suspended' : marks[state]} />
            {text(label)}
            <span className="only-heard">{t(`stageState.${state}`)}</span>
          </li>
        ))}
      </ol>
      {(matter.missing ?? matter.suspended ?? matter.returned ?? matter.deferred) && (
        <div className="case__next">
          {matter.missing && <p>{t('missing', { step: text(matter.missing) })}</p>}
          {matter.suspended && (
            <p className="note">
              {t('suspendedSince', { day: matter.suspended.since, reason: matter.suspended.reason })}
            </p>
          )}
          {matter.returned && (
            <p className="note">
              {text(matter.returned.kind)}
              <span className="sep">{matter.returned.on}</span>
              <span className="sep">{matter.returned.reason}</span>
            </p>
          )}
          {matter.deferred && <p className="note">{t('deferred', { reason: matter.deferred })}</p>}
        </div>
      )}
      {children}
    </section>
  );
};
