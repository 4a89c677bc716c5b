import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Declaration } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { shortDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { Panel } from '../../parts/panel';
import { SignChainPart } from '../../parts/sign-chain';
import { StatusMark } from '../../parts/status-mark';
import { useRemainingWithMakeUp } from '../../parts/use-remaining';
import { WhyButton } from '../../parts/why-button';
import { WindowStripPart } from '../../parts/window-strip';
import { sectionNumber } from './form-words';
import './side-panels.css';

/** The instructions of the version that was asked for; while filling in, those of the section in hand. */
export const InstructionsPanel = ({
  declaration,
  section,
}: {
  declaration: Declaration;
  section?: string;
}): ReactNode => {
  const { t } = useTranslation('declaration');
  const text = useText();
  const all = declaration.instructions;
  const shown = section ? all.filter((one) => one.section === section) : all;
  const place = section ? t('section.of', { number: sectionNumber(section) }) : '';
  return (
    <Panel className="instructions" title={t('instructions', { version: declaration.formVersion })} note={place}>
      {(shown.length > 0 ? shown : all).map((one) => (
        <p key={one.section} className="small">
          {!section && sectionNumber(one.section) > 0 && <span className="dim">{sectionNumber(one.section)} </span>}
          {text(one.text)}
        </p>
      ))}
    </Panel>
  );
};

export const ChainPanel = ({ declaration }: { declaration: Declaration }): ReactNode => {
  const { t } = useTranslation(['declaration', 'parts']);
  const text = useText();
  return (
    <Panel
      title={t('parts:chain.title')}
      note={t('categoryIs', { category: text(declaration.chain.category) })}
      acts={<WhyButton why={declaration.why} of={t('parts:chain.title')} />}
    >
      <SignChainPart chain={declaration.chain} />
    </Panel>
  );
};

export const WindowPanel = ({ declaration }: { declaration: Declaration }): ReactNode => {
  const { t } = useTranslation(['declaration', 'parts']);
  const text = useText();
  const remaining = useRemainingWithMakeUp();
  const { window: strip } = declaration;
  if (!strip) return null;
  return (
    <Panel
      title={text(strip.label)}
      note={t('windowUntil', { date: shortDate(strip.to), remaining: remaining(strip.clock) })}
    >
      <WindowStripPart strip={strip} />
      <p className="verdict">
        <StatusMark mark={verdictMarks[strip.verdict]} word={t(`verdict.${strip.verdict}`)} />
        <span className="small dim">{strip.clause}</span>
      </p>
    </Panel>
  );
};

const verdictMarks = { met: 'done', notMet: 'notDue', open: 'open', contradicted: 'dueSoon' } as const;

/** What the paper has led to, and where its whole life can be read. */
export const FollowUpPanel = ({ declaration }: { declaration: Declaration }): ReactNode => {
  const { t } = useTranslation('declaration');
  const text = useText();
  const { withdrawals, verified, campaignId } = declaration;
  return (
    <Panel title={t('followUp')}>
      <ul className="stack">
        {withdrawals.map((one) => (
          <li key={one.withdrawal} className="row wrap">
            <PageLink to={`/campaigns/${encodeURIComponent(campaignId)}/withdrawals`} search={{ card: one.withdrawal }}>
              {text(one.label)}
            </PageLink>
            <StatusMark mark={one.mark} />
          </li>
        ))}
        {verified && (
          <li>
            <StatusMark
              mark={verified.result === 'true' ? 'done' : 'dueSoon'}
              word={t(`verified.${verified.result}`)}
            />
            {verified.differences.map((one) => (
              <p key={`${one.item}${one.field}`} className="small">
                {t('verifiedDifference', {
                  number: Number(one.item.slice(1)) || 1,
                  field: t(`verifiedField.${one.field as 'amount'}`),
                  declared: one.declared,
                  found: one.found,
                })}
              </p>
            ))}
          </li>
        )}
        <li>
          <PageLink to={declaration.history}>{t('wholeHistory')}</PageLink>
        </li>
      </ul>
    </Panel>
  );
};
