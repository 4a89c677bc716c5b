import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessItem, Declaration, DeclarationForm } from '../../api/shapes';
import { documentDate } from '../../i18n/dates';
import { tenThousandYuan } from '../../i18n/numbers';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { WithdrawalSentence } from './item-sentences';
import { useItemWords } from './item-words';
import './official-form.css';

interface OfficialFormProps {
  declaration: Declaration;
  /** What is on the page; a draft prints as a draft. */
  form: DeclarationForm | null;
  draft: boolean;
}

/** The sheet as the plan prescribes it, A4 with its instructions. It is on paper only. */
export const OfficialForm = ({ declaration, form, draft }: OfficialFormProps): ReactNode => {
  const { person } = declaration;
  const { t } = useTranslation('declaration');
  const text = useText();
  return (
    <article className="official print-only" aria-hidden>
      <h1>{text(declaration.formTitle)}</h1>
      {draft && <p className="official__draft">{t('official.draft')}</p>}
      <table>
        <tbody>
          <tr>
            <th>{t('official.name')}</th>
            <td>{person.name}</td>
            <th>{t('official.gender')}</th>
            <td>{t(`gender.${person.gender}`)}</td>
            <th>{t('official.age')}</th>
            <td>{person.age}</td>
          </tr>
          <tr>
            <th>{t('official.unit')}</th>
            <td colSpan={3}>{`${person.unitName} ${person.post}`}</td>
            <th>{t('official.rank')}</th>
            <td>{text(person.rank)}</td>
          </tr>
          <tr>
            <th>{t('official.political')}</th>
            <td colSpan={3}>{text(person.politicalStatus)}</td>
            <th>{t('official.category')}</th>
            <td>{text(declaration.chain.category)}</td>
          </tr>
        </tbody>
      </table>
      <h2>{t('section.self')}</h2>
      <ItemsTable declaration={declaration} form={form} who="self" />
      {declaration.relativesAsked && (
        <>
          <h2>{t('section.relatives')}</h2>
          <ItemsTable declaration={declaration} form={form} who="relative" />
        </>
      )}
      <h2>{t('section.withdrawal')}</h2>
      <div className="official__box">
        {form && form.items.length > 0
          ? form.items.map((item) => <WithdrawalSentence key={item.key} item={item} declaration={declaration} />)
          : t('idle.nothingToLeave')}
      </div>
      <h2>{t('statementTitle')}</h2>
      <div className="official__box">
        <p>{t('statement')}</p>
        <Signatures declaration={declaration} />
      </div>
      <h2>{t('instructions', { version: declaration.formVersion })}</h2>
      <ol className="official__instructions">
        {declaration.instructions.map((one) => (
          <li key={one.section}>{text(one.text)}</li>
        ))}
      </ol>
    </article>
  );
};

const ItemsTable = ({
  declaration,
  form,
  who,
}: Omit<OfficialFormProps, 'draft'> & { who: 'self' | 'relative' }): ReactNode => {
  const { t } = useTranslation('declaration');
  const items = (form?.items ?? []).filter((item) => item.who.kind === who);
  if (items.length === 0) return <div className="official__box">{form ? t('nothing') : ''}</div>;
  const heads = ['sector', 'manner', 'fromMonth', 'content', 'amount', 'profit'] as const;
  return (
    <table>
      <thead>
        <tr>
          {who === 'relative' && <th>{t('official.relative')}</th>}
          {heads.map((head) => (
            <th key={head}>{head === 'fromMonth' ? t('official.months') : t(`field.${head}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ItemRow key={item.key} item={item} declaration={declaration} />
        ))}
      </tbody>
    </table>
  );
};

const ItemRow = ({ item, declaration }: { item: BusinessItem; declaration: Declaration }): ReactNode => {
  const words = useItemWords(declaration);
  return (
    <tr>
      {item.who.kind === 'relative' && (
        <td>
          {words.relation(item.who.relation)} {item.who.name}
        </td>
      )}
      <td>{words.sector(item.sector)}</td>
      <td>{words.manner(item.manner)}</td>
      <td>{words.months(item)}</td>
      <td>{item.content}</td>
      <td className="number">{tenThousandYuan(item.amountFen)}</td>
      <td className="number">{tenThousandYuan(item.profitFen)}</td>
    </tr>
  );
};

/** A step that is done prints its person and date; one that is not leaves room for a pen. */
const Signatures = ({ declaration }: { declaration: Declaration }): ReactNode => {
  const { t } = useTranslation('declaration');
  const text = useText();
  const language = useLanguage();
  return (
    <dl className="official__signatures">
      {declaration.chain.steps.map((step) => (
        <div key={step.key}>
          <dt>{text(step.label)}</dt>
          <dd>
            {step.at
              ? t('signature', { name: step.person ?? '', date: documentDate(step.at, language) })
              : t('official.blankSignature')}
          </dd>
        </div>
      ))}
    </dl>
  );
};
