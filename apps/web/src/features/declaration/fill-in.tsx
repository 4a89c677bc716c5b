import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/use-text';
import type { EntryMark } from '../../api/entry';
import type { Declaration, DeclarationForm } from '../../api/shapes';
import { ErrorSummary, TaskSection } from '../../parts/task-list';
import { BasicsList } from './basics-list';
import { CheckAndSubmit } from './check-and-submit';
import { RadioRow } from './entry-fields';
import { ExitFields } from './exit-fields';
import { answerId, type Fault, faults, type Filing, progress, type SectionKey, waitingFor } from './form-checks';
import {
  declaredItems,
  type DraftItem,
  type FormDraft,
  formOf,
  withAnswer,
  withItem,
  withNewItem,
  withoutItem,
} from './form-draft';
import { sectionNumber, useFaultWords, useSectionTitle } from './form-words';
import { BusinessFields } from './item-fields';
import { PaperDate } from './paper-date';
import { PaperScan } from './paper-scan';
import { ReturnedWords } from './returned-notice';
import { dateOf } from './typed-values';

interface FillInProps {
  declaration: Declaration;
  draft: FormDraft;
  onChange: (draft: FormDraft) => void;
  /** The section that has the reader's attention: its instructions stand beside the form. */
  onSection: (key: SectionKey) => void;
  today: string;
  /** A paper form is entered for someone else: the day on it is asked for. */
  onBehalf: boolean;
  busy: boolean;
  onSubmit: (form: DeclarationForm, paper: EntryMark | undefined) => void;
}

const paperDateId = 'paper-date';
const paperScanId = 'paper-scan';

/** The form as a list of sections, each with how far it has come, and one place at the end to check every answer. */
export const FillIn = (props: FillInProps): ReactNode => {
  const { declaration, draft, onChange, onSection, today, onBehalf } = props;
  const { t } = useTranslation(['declaration', 'parts']);
  const title = useSectionTitle();
  const words = useFaultWords();
  const [paperOn, setPaperOn] = useState('');
  const [scan, setScan] = useState('');
  const [found, setFound] = useState<Fault[]>([]);
  const [attempts, setAttempts] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const filing: Filing = {
    relativesAsked: declaration.relativesAsked,
    filedOn: onBehalf ? (dateOf(paperOn) ?? today) : today,
  };
  const paper = onBehalf ? { medium: 'paper', on: dateOf(paperOn) ?? '', scan } : undefined;
  const check = (): Fault[] => {
    const paperFault: Fault = { section: 'submit', field: paperDateId, code: 'paperDate' };
    const dated = !onBehalf || (dateOf(paperOn) ?? '9') <= today;
    const scanFault: Fault = { section: 'submit', field: paperScanId, code: 'paperScan' };
    const scanned = !onBehalf || scan !== '';
    return [...faults(draft, filing), ...(dated ? [] : [paperFault]), ...(scanned ? [] : [scanFault])];
  };
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);
  const attempt = (then?: () => void): void => {
    const now = check();
    setFound(now);
    if (now.length > 0) setAttempts((before) => before + 1);
    else then?.();
  };
  // After an attempt the words of an error go when it has been put right. New errors wait for the next attempt, and the
  // summary keeps its height until then: nothing moves under the hand.
  const open = new Set(attempts > 0 ? check().map(({ field, code }) => `${field} ${code}`) : []);
  const isOpen = ({ field, code }: Fault): boolean => open.has(`${field} ${code}`);
  const errorOf = (field: string): string | undefined => {
    const fault = found.find((one) => one.field === field && isOpen(one));
    return fault && words.beside(fault);
  };
  const sections = progress(draft, filing);
  const waiting = waitingFor(sections);
  const section = (key: SectionKey, body: ReactNode): ReactNode => {
    const at = sections.find((one) => one.key === key) ?? { state: 'notStarted' as const };
    const note =
      key === 'submit' && at.state === 'cannotStart' && waiting.length > 0
        ? t('waitingFor', { sections: waiting.join('、') })
        : key === 'submit' && at.state === 'notStarted'
          ? t('ready')
          : 'idle' in at && at.idle
            ? t(`idle.${at.idle}`)
            : undefined;
    return (
      <div key={key} onFocusCapture={() => onSection(key)} id={`section-${key}`}>
        <TaskSection number={sectionNumber(key)} title={title(key)} state={at.state} {...(note && { stateNote: note })}>
          <SectionHelp declaration={declaration} section={key} />
          {declaration.returned?.section === key && <ReturnedWords returned={declaration.returned} />}
          {body}
        </TaskSection>
      </div>
    );
  };
  const business = (who: DraftItem['who']): ReactNode => (
    <Question who={who} {...{ declaration, draft, onChange, errorOf }} />
  );
  const items = declaredItems(draft);
  return (
    <div className="stack">
      <ErrorSummary errors={words.summary(found, isOpen)} box={summary} />
      <div className="panel form">
        {section('basics', <BasicsList declaration={declaration} />)}
        {section('self', business('self'))}
        {section('relatives', declaration.relativesAsked ? business('relative') : null)}
        {section(
          'withdrawal',
          items.map((item, index) => (
            <ExitFields
              key={item.key}
              item={item}
              number={index + 1}
              declaration={declaration}
              errorOf={errorOf}
              onChange={(changed) => onChange(withItem(draft, changed))}
            />
          )),
        )}
        {section(
          'submit',
          <>
            {onBehalf && (
              <>
                <PaperDate id={paperDateId} value={paperOn} onChange={setPaperOn} error={errorOf(paperDateId)} />
                <PaperScan
                  id={paperScanId}
                  subject={`declaration~${declaration.declaration}`}
                  value={scan}
                  onChange={setScan}
                  error={errorOf(paperScanId)}
                />
              </>
            )}
            {waiting.length > 0 ? (
              <Button size="large" onClick={() => attempt()}>
                {t('whatIsMissing')}
              </Button>
            ) : (
              <CheckAndSubmit
                declaration={declaration}
                form={formOf(draft)}
                onBehalf={onBehalf}
                busy={props.busy}
                onSubmit={() => attempt(() => props.onSubmit(formOf(draft), paper))}
              />
            )}
          </>,
        )}
      </div>
    </div>
  );
};

/** On a narrow page the instructions of a section stand in it; on a wide one they stand beside the form. */
const SectionHelp = ({ declaration, section }: { declaration: Declaration; section: string }): ReactNode => {
  const text = useText();
  const words = declaration.instructions.find((one) => one.section === section);
  return words ? <p className="note section-help">{text(words.text)}</p> : null;
};

interface QuestionProps {
  who: DraftItem['who'];
  declaration: Declaration;
  draft: FormDraft;
  onChange: (draft: FormDraft) => void;
  errorOf: (field: string) => string | undefined;
}

const Question = ({ who, declaration, draft, onChange, errorOf }: QuestionProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const answer = who === 'self' ? draft.self : draft.relatives;
  const items = draft.items.filter((item) => item.who === who);
  return (
    <>
      <RadioRow
        id={answerId(who)}
        question={t(who === 'self' ? 'selfQuestion' : 'relativesQuestion')}
        value={answer}
        choices={(['no', 'yes'] as const).map((value) => ({ value, label: t(`answer.${value}`) }))}
        onChange={(value) => onChange(withAnswer(draft, who, value))}
        error={errorOf(answerId(who))}
      />
      {answer === 'yes' && (
        <>
          {items.map((item, index) => (
            <BusinessFields
              key={item.key}
              item={item}
              number={index + 1}
              declaration={declaration}
              errorOf={errorOf}
              onChange={(changed) => onChange(withItem(draft, changed))}
              onRemove={items.length > 1 ? () => onChange(withoutItem(draft, item.key)) : undefined}
            />
          ))}
          <Button onClick={() => onChange(withNewItem(draft, who))}>{t('addItem')}</Button>
        </>
      )}
    </>
  );
};
