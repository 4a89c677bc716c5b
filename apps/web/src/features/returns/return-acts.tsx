import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../api/use-command';
import { useScope } from '../../api/scope';
import type { Receipt, ReturnSheet } from '../../api/shapes';
import { useText } from '../../i18n/use-text';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { Panel } from '../../parts/panel';
import type { ReturnCommand } from './use-returns';

const acts = ['sign', 'signZero', 'send', 'receive', 'sendBack', 'amend'] as const;
type Act = (typeof acts)[number];
const onPhones: readonly Act[] = ['sign', 'signZero'];

interface ReturnActsProps {
  sheet: ReturnSheet;
  /** On a phone a return is read and signed, and nothing else. */
  signOnly: boolean;
  command: Command<ReturnCommand, Receipt>;
}

/** What this reader may do with the return as it stands; each act says first what follows from it. */
export const ReturnActs = ({ sheet, signOnly, command }: ReturnActsProps): ReactNode => {
  const { t } = useTranslation('returns');
  const text = useText();
  const { live } = useScope();
  const [act, setAct] = useState<Act | undefined>();
  const may = acts.filter((each) => sheet.may.includes(each) && (!signOnly || onPhones.includes(each)));
  if (!live) return <p className="small dim">{t('readOnly')}</p>;
  if (may.length === 0) return null;
  const choose = (wanted: Act | undefined): void => {
    command.reset();
    setAct(wanted);
  };
  const reasoned = act === 'sendBack' || act === 'amend';
  const reason: ActField = { name: 'reason', label: t('field.reason'), kind: 'text', required: true, most: 500 };
  const send = (values: Record<string, string>): void => {
    if (act === undefined) return;
    const wanted: ReturnCommand = reasoned ? { act, body: { reason: values['reason'] ?? '' } } : { act };
    command.mutate(wanted, { onSuccess: () => setAct(undefined) });
  };
  return (
    <Panel title={t('acts')}>
      <div className="row wrap" role="group" aria-label={t('acts')}>
        {may.map((each) => (
          <Button key={each} aria-expanded={each === act} onClick={() => choose(each === act ? undefined : each)}>
            {t(`act.${each}`)}
          </Button>
        ))}
      </div>
      {act && may.includes(act) && (
        <ActForm
          key={act}
          fields={reasoned ? [reason] : []}
          submit={t('submit', { act: t(`act.${act}`) })}
          busy={command.isPending}
          error={command.error}
          onSubmit={send}
          onCancel={() => choose(undefined)}
        >
          <p className="note">{t(`follows.${act}`, { to: text(sheet.to) })}</p>
        </ActForm>
      )}
    </Panel>
  );
};
