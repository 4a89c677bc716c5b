import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Declaration, Mark } from '../../api/shapes';
import type { Recorded } from '../../api/use-command';
import { useWhy } from '../../app/why-provider';
import { shortDate } from '../../i18n/dates';
import { EmptyState } from '../../parts/empty-state';
import { EntryMarkLine } from '../../parts/entry-mark';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { useRemaining } from '../../parts/use-remaining';
import { OfficialForm } from './official-form';
import { DeclarationHead } from './page-head';
import { ComparedWithLast, Paper } from './paper';
import { PaperSignature } from './paper-signature';
import { ReturnedNotice } from './returned-notice';
import { ChainPanel, FollowUpPanel, InstructionsPanel, WindowPanel } from './side-panels';

const marks: Record<Declaration['status'], Mark> = {
  asked: 'open',
  submitted: 'open',
  returned: 'returned',
  signed: 'done',
  dispatched: 'done',
  retained: 'done',
  excluded: 'waived',
};

interface ReadDeclarationProps {
  declaration: Declaration;
  /** How the reader's own submission has come through. */
  recorded: Recorded;
  onAmend?: () => void;
}

/** The form after it was filed, or at a day in the past: read, with its chain and its window. */
export const ReadDeclaration = ({ declaration, recorded, onAmend }: ReadDeclarationProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const { live } = useScope();
  const { attend } = useWhy();
  useEffect(() => {
    attend(declaration.why);
    return () => attend(undefined);
  }, [attend, declaration.why]);
  const { form, clock, status } = declaration;
  return (
    <>
      <DeclarationHead declaration={declaration}>
        <RecordedNotice recorded={recorded} />
        {live && declaration.paperSigner && (
          <PaperSignature declaration={declaration} signer={declaration.paperSigner} />
        )}
        {onAmend && form && <Button onClick={onAmend}>{t('amend')}</Button>}
      </DeclarationHead>
      <div className="declaration-notices">
        <p className="row wrap">
          <StatusMark mark={marks[status]} word={t(`status.${status}`)} />
          {declaration.revision > 1 && <span className="dim">{t('submission', { number: declaration.revision })}</span>}
          <FiledLate declaration={declaration} />
          <EntryMarkLine entry={declaration.entry} />
          <EntryMarkLine entry={declaration.signatureEntry} />
        </p>
        {declaration.returned && status === 'returned' && (
          <ReturnedNotice returned={declaration.returned} linked={false} />
        )}
      </div>
      <div className="declaration-columns">
        <div className="panel">
          {form ? (
            <>
              {declaration.previousForm && <ComparedWithLast declaration={declaration} />}
              <Paper declaration={declaration} />
            </>
          ) : (
            <EmptyState
              why={t(status === 'excluded' ? 'excludedEmpty' : live ? 'notFiled' : 'notFiledThen')}
              nextDue={clock?.dueOn ?? null}
            />
          )}
        </div>
        <aside className="declaration-side">
          <ChainPanel declaration={declaration} />
          <WindowPanel declaration={declaration} />
          <FollowUpPanel declaration={declaration} />
          <InstructionsPanel declaration={declaration} />
        </aside>
      </div>
      <OfficialForm declaration={declaration} form={form} draft={false} />
    </>
  );
};

/** A form that came late carries it: the window closed, the form stayed open. */
const FiledLate = ({ declaration }: { declaration: Declaration }): ReactNode => {
  const { t } = useTranslation('declaration');
  const remaining = useRemaining();
  const step = declaration.chain.steps.find(({ key }) => key === 'submit');
  if (step?.at && step.clock && step.clock.daysLate > 0)
    return <StatusMark mark="dueSoon" word={t('filedLate', { count: step.clock.daysLate })} />;
  const { clock, form } = declaration;
  if (form || !clock?.dueOn) return null;
  return <span className="dim">{t('dueOn', { date: shortDate(clock.dueOn), remaining: remaining(clock) })}</span>;
};
