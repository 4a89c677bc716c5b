import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Declaration } from '../../api/shapes';
import { useText } from '../../i18n/use-text';

/** What is known of the person is written in, and not asked again. */
export const BasicsList = ({ declaration }: { declaration: Declaration }): ReactNode => {
  const { person } = declaration;
  const { t } = useTranslation('declaration');
  const text = useText();
  return (
    <p className="basics sentence">
      {t('basics', {
        name: person.name,
        gender: t(`gender.${person.gender}`),
        age: person.age,
        unit: person.unitName,
        post: person.post,
        rank: text(person.rank),
        political: text(person.politicalStatus),
      })}
    </p>
  );
};
