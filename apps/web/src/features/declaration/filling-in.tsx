import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Declaration, Receipt } from '../../api/shapes';
import type { Command } from '../../api/use-command';
import { useWhy } from '../../app/why-provider';
import { shortDate, timeOfDay } from '../../i18n/dates';
import { RecordedNotice } from '../../parts/live-notice';
import { ProblemNotice } from '../../parts/problem-notice';
import { StatusMark } from '../../parts/status-mark';
import { useRemaining } from '../../parts/use-remaining';
import { ConflictNotice } from './conflict-notice';
import { draftDifferences } from './draft-differences';
import { FillIn } from './fill-in';
import { type SectionKey, writable } from './form-checks';
import { declaredItems, draftOf, nilForm } from './form-draft';
import { NilDeclaration } from './nil-declaration';
import { OfficialForm } from './official-form';
import { DeclarationHead } from './page-head';
import { ReturnedNotice } from './returned-notice';
import { ChainPanel, InstructionsPanel, WindowPanel } from './side-panels';
import type { Submission } from './use-declaration';
import { type KeptDraft, overtakenDraft, useDraft } from './use-draft';

interface FillingInProps {
  declaration: Declaration;
  today: string;
  onBehalf: boolean;
  submit: Command<Submission, Receipt>;
  onLeave?: () => void;
}

export const FillingIn = ({ declaration, today, onBehalf, submit, onLeave }: FillingInProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const kept = useDraft(declaration);
  const { draft, change } = kept;
  const [section, setSection] = useState<SectionKey>('self');
  const [settled, setSettled] = useState(false);
  const { close } = kept;
  useEffect(() => {
    if (submit.isSuccess) close();
  }, [submit.isSuccess, close]);
  const { attend } = useWhy();
  useEffect(() => {
    attend(declaration.why);
    return () => attend(undefined);
  }, [attend, declaration.why]);
  // Either the page was open while others filed, or a draft that was kept earlier has been overtaken.
  const { form, revision, formVersion } = declaration;
  const filing = { relativesAsked: declaration.relativesAsked, filedOn: today };
  const overtaken = settled ? undefined : overtakenDraft(declaration);
  const mine = form && draft.revision < revision ? draft : overtaken;
  const conflict = form && mine && draftDifferences(mine, draftOf(form, revision, formVersion)).length > 0;
  const settle = (take: typeof draft): void => {
    setSettled(true);
    change({ ...take, revision, formVersion });
  };
  return (
    <>
      <DeclarationHead declaration={declaration}>
        <RecordedNotice recorded={submit.recorded} />
        <DraftWords kept={kept} />
        {onLeave && <Button onClick={onLeave}>{t('stopAmending')}</Button>}
        {!onBehalf && (
          <NilDeclaration
            declaration={declaration}
            today={today}
            typed={declaredItems(draft).length}
            busy={submit.isPending}
            onDeclare={() => submit.mutate({ form: nilForm(formVersion) })}
          />
        )}
      </DeclarationHead>
      <div className="declaration-notices">
        {declaration.returned && <ReturnedNotice returned={declaration.returned} linked />}
        <LateWords declaration={declaration} />
        {onBehalf && <p className="note">{t('onBehalfNote', { name: declaration.person.name })}</p>}
        <ProblemNotice error={submit.error} onDismiss={submit.reset} />
        {conflict && (
          <ConflictNotice
            declaration={declaration}
            mine={mine}
            onKeepMine={() => settle(mine)}
            onTakeTheirs={() => settle(draftOf(form, revision, formVersion))}
          />
        )}
      </div>
      <div className="declaration-columns">
        <FillIn
          declaration={declaration}
          draft={draft}
          onChange={change}
          onSection={setSection}
          today={today}
          onBehalf={onBehalf}
          busy={submit.isPending}
          onSubmit={(filed, paper) => submit.mutate({ form: filed, ...(paper && { paper }) })}
        />
        <aside className="declaration-side">
          <InstructionsPanel declaration={declaration} section={section} />
          <ChainPanel declaration={declaration} />
          <WindowPanel declaration={declaration} />
        </aside>
      </div>
      <OfficialForm declaration={declaration} form={writable(draft, filing)} draft />
    </>
  );
};

const DraftWords = ({ kept }: { kept: KeptDraft }): ReactNode => {
  const { t } = useTranslation(['declaration', 'parts']);
  const at = kept.savedAt ? timeOfDay(kept.savedAt, 'second') : '';
  const words =
    kept.saving === 'saving'
      ? t('parts:form.draftSaving')
      : kept.saving === 'failed'
        ? t('parts:form.draftFailed', { at: at || t('never') })
        : at
          ? t('parts:form.draftSaved', { at })
          : '';
  return (
    <span className={kept.saving === 'failed' ? 'small late-words' : 'small dim'} role="status">
      {words}
    </span>
  );
};

/** A form that is late stays open: it says so, and is marked when it is filed. */
const LateWords = ({ declaration }: { declaration: Declaration }): ReactNode => {
  const { t } = useTranslation('declaration');
  const remaining = useRemaining();
  const { clock } = declaration;
  if (!clock || clock.mark !== 'overdue' || !clock.dueOn) return null;
  return (
    <p className="row wrap">
      <StatusMark mark="overdue" word={remaining(clock)} />
      <span>{t('lateButOpen', { due: shortDate(clock.dueOn) })}</span>
    </p>
  );
};
