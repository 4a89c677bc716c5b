import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignChain } from '../api/shapes';
import { shortDate, shortInstant } from '../i18n/dates';
import { useText } from '../i18n/use-text';
import { Glyph } from './glyph';
import { useRemaining } from './use-remaining';
import './sign-chain.css';

/** Who signs, in which capacity, by when; on recusal the next eligible signer, never oneself. */
export const SignChainPart = ({ chain }: { chain: SignChain }): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <ol className="chain" aria-label={t('chain.label', { count: chain.steps.length })}>
      {chain.steps.map((step) => (
        <ChainStep key={step.key} step={step} />
      ))}
    </ol>
  );
};

const ChainStep = ({ step }: { step: SignChain['steps'][number] }): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  const remaining = useRemaining();
  const due = step.clock?.dueOn;
  const waiting = step.mark !== 'done' && step.mark !== 'notDue';
  const told = [step.person, due && step.mark !== 'done' && step.clock ? remaining(step.clock) : null].filter(Boolean);
  return (
    <li>
      <Glyph mark={step.mark} title={t(`state.${step.mark}`)} />
      {waiting ? <b>{text(step.label)}</b> : <span>{text(step.label)}</span>}
      <span className={step.mark === 'overdue' ? 'status--overdue' : 'dim'}>
        {step.at ? shortInstant(step.at) : due ? t('clock.due', { date: shortDate(due) }) : ''}
      </span>
      {told.length > 0 && <span className="chain__told">{told.join(' · ')}</span>}
      {step.note && <span className="chain__told">{text(step.note)}</span>}
    </li>
  );
};
