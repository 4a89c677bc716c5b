import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Declaration, DeclarationForm } from '../../api/shapes';
import { CheckAnswers } from '../../parts/task-list';
import { ItemSentence, WithdrawalSentence } from './item-sentences';
import { useSectionTitle } from './form-words';

interface CheckAndSubmitProps {
  declaration: Declaration;
  form: DeclarationForm;
  onBehalf: boolean;
  busy: boolean;
  onSubmit: () => void;
}

/** All answers on one page, the statement, and the one button that files and signs. */
export const CheckAndSubmit = ({ declaration, form, onBehalf, busy, onSubmit }: CheckAndSubmitProps): ReactNode => {
  const { t } = useTranslation('declaration');
  const title = useSectionTitle();
  const listed = (kind: 'self' | 'relative'): ReactNode => {
    const items = form.items.filter((item) => item.who.kind === kind);
    if (items.length === 0) return t('nothing');
    return items.map((item) => <ItemSentence key={item.key} item={item} declaration={declaration} />);
  };
  const exits = form.items.map((item) => <WithdrawalSentence key={item.key} item={item} declaration={declaration} />);
  const answers = [
    { label: title('self'), value: listed('self') },
    ...(declaration.relativesAsked ? [{ label: title('relatives'), value: listed('relative') }] : []),
    ...(exits.length > 0 ? [{ label: title('withdrawal'), value: exits }] : []),
  ];
  return (
    <div className="stack">
      <CheckAnswers answers={answers} />
      <p className="sentence">{t('statement')}</p>
      <div className="row wrap">
        <Button type="primary" size="large" loading={busy} onClick={onSubmit}>
          {t(onBehalf ? 'enterForHim' : 'signAndSubmit', { name: declaration.person.name })}
        </Button>
        <span className="note">{t('submitNote')}</span>
      </div>
    </div>
  );
};
