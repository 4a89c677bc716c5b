import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnSheet } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { gridInstant } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';

/** Who filled in, signed and received it, and the versions that stand no more. */
export const Versions = ({ sheet }: { sheet: ReturnSheet }): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const language = useLanguage();
  const at = (when: string | null): string => (when === null ? '' : gridInstant(when, language));
  const steps: [string, string | undefined, string | null][] = [
    [t('step.filled'), sheet.filledBy?.name, sheet.filledAt],
    [t(sheet.zero ? 'step.signedZero' : 'step.signed'), sheet.signedBy?.name, sheet.signedAt],
    [t('step.sent'), sheet.sentOn === null ? undefined : text(sheet.to), sheet.sentOn],
    [t('step.received'), sheet.receivedBy?.name, sheet.receivedOn],
  ];
  return (
    <Panel title={t('course')} acts={<PageLink to={sheet.history}>{t('history')}</PageLink>}>
      <dl className="pairs">
        {steps.map(([name, who, when]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{who ? `${who} ${at(when)}` : <span className="dim">{t('step.notYet')}</span>}</dd>
          </div>
        ))}
      </dl>
      {sheet.versions.length > 0 && (
        <ol className="return__versions">
          {sheet.versions.map(({ version, zero, sentBack, reason, at: when }) => (
            <li key={version}>
              <span className="struck">{t('version', { version })}</span>
              {zero && <span className="returns__flag">{t('zero')}</span>}
              <span className="sep">{t(sentBack ? 'step.sentBack' : 'step.amended', { reason })}</span>
              <span className="sep dim">{at(when)}</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
};
