import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Declaration } from '../../api/shapes';
import { type DraftDifference, draftDifferences, type DraftField } from './draft-differences';
import { draftOf, type DraftItem, type FormDraft } from './form-draft';
import { useItemWords } from './item-words';

interface ConflictNoticeProps {
  declaration: Declaration;
  /** What the person had typed, begun before the submission that now stands. */
  mine: FormDraft;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Others wrote meanwhile: both are shown beside one another, field by field, and nothing is overwritten. */
export const ConflictNotice = ({ declaration, mine, onKeepMine, onTakeTheirs }: ConflictNoticeProps): ReactNode => {
  const { t } = useTranslation(['declaration', 'parts']);
  const { form, formVersion, revision } = declaration;
  if (!form) return null;
  const differences = draftDifferences(mine, draftOf(form, revision, formVersion));
  return (
    <div className="problem" role="alert">
      <h2>{t('conflict.title')}</h2>
      <p>{t('parts:problem.conflict')}</p>
      <table className="table conflict">
        <thead>
          <tr>
            {(['where', 'mine', 'theirs'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`conflict.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <DifferenceRow key={`${one.item}${one.field ?? ''}`} declaration={declaration} difference={one} />
          ))}
        </tbody>
      </table>
      <div className="row wrap">
        <Button onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
        <Button onClick={onTakeTheirs}>{t('conflict.takeTheirs')}</Button>
      </div>
    </div>
  );
};

const DifferenceRow = ({
  declaration,
  difference,
}: {
  declaration: Declaration;
  difference: DraftDifference;
}): ReactNode => {
  const { t } = useTranslation('declaration');
  const words = useItemWords(declaration);
  const { field, mine, theirs, item } = difference;
  const value = (one: DraftItem | undefined, name: DraftField): string => {
    if (!one || one[name] === '') return t('blank');
    if (name === 'sector') return words.sector(one.sector);
    if (name === 'relation') return words.relation(one.relation);
    if (name === 'manner' && one.manner) return words.manner(one.manner);
    if (name === 'exit' && one.exit) return t(`exit.${one.exit}`);
    return one[name];
  };
  const whole = (one: DraftItem | undefined): string => (one ? words.sector(one.sector) || t('blank') : t('notThere'));
  const number = Number(item.slice(1));
  return (
    <tr>
      <th scope="row">
        {t('itemNumber', { number })}
        {field && ` ${t(`field.${field}`)}`}
      </th>
      <td>{field ? value(mine, field) : whole(mine)}</td>
      <td>{field ? value(theirs, field) : whole(theirs)}</td>
    </tr>
  );
};
