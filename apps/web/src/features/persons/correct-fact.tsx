import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonFact, PersonPage } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { Recorded } from '../../parts/recorded';
import { contentOf, useContentFields } from './fact-fields';
import { useCorrectFact } from './use-person';

interface CorrectFactProps {
  page: PersonPage;
  fact: PersonFact;
  onClose: () => void;
}

/** 更正: only what is wrong is filled in; the rest stands. */
export const CorrectFact = ({ page, fact, onClose }: CorrectFactProps): ReactNode => {
  const { t } = useTranslation('persons');
  const text = useText();
  const command = useCorrectFact(page.person.personId, fact.position);
  const fields = useContentFields(page, fact);
  return (
    <ActDrawer open title={t('fact.correctTitle')} onClose={onClose} size={560}>
      {command.data ? (
        <Recorded words={t('fact.corrected')} recorded={command.recorded} onClose={onClose} />
      ) : (
        <ActForm
          fields={fields}
          submit={t('fact.submit')}
          busy={command.isPending}
          error={command.error}
          onSubmit={(values) => {
            const { occurredOn, reason = '', evidence = '' } = values;
            command.mutate({ ...(occurredOn && { occurredOn }), content: contentOf(values), reason, evidence });
          }}
          onCancel={onClose}
        >
          <p>
            {fact.on} {text(fact.text)}
          </p>
          <p className="note">{t('fact.onlyWhatIsWrong')}</p>
        </ActForm>
      )}
    </ActDrawer>
  );
};
