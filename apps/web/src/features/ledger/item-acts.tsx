import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { LedgerItemPage } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { actFrom, fieldSpecs } from './item-fields';
import { type ItemActName, useItemCommand } from './use-ledger';

/** What this reader may do with the item now, side by side, none preselected; each is a form of its own. */
export const ItemActs = ({ item, wanted }: { item: LedgerItemPage; wanted: ItemActName | undefined }): ReactNode => {
  const { t } = useTranslation('ledger');
  const { live } = useScope();
  const [act, setAct] = useState<ItemActName | undefined>(wanted);
  const command = useItemCommand(item.item);
  const choose = (next: ItemActName | undefined): void => {
    command.reset();
    setAct(next);
  };
  if (!live) return <p className="small dim">{t('readOnly')}</p>;
  const isOpen = act !== undefined && item.may.includes(act);
  const done = isOpen ? undefined : command.data && command.variables?.act;
  return (
    <section className="stack screen-only">
      {done && (
        <p className="row wrap">
          <StatusMark mark="done" word={t(`done.${done}`)} />
          <RecordedNotice recorded={command.recorded} />
        </p>
      )}
      {item.may.length === 0 && !done && <p className="small dim">{t('noAct')}</p>}
      {item.may.length > 0 && (
        <div className="row wrap" role="group" aria-label={t('acts')}>
          {item.may.map((each) => (
            <Button key={each} aria-expanded={each === act} onClick={() => choose(each === act ? undefined : each)}>
              {t(`act.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {isOpen && (
        <ItemForm
          key={act}
          act={act}
          item={item}
          busy={command.isPending}
          error={command.error}
          onSubmit={(values) => command.mutate(actFrom(act, values), { onSuccess: () => setAct(undefined) })}
          onCancel={() => choose(undefined)}
        />
      )}
    </section>
  );
};

interface ItemFormProps {
  act: ItemActName;
  item: LedgerItemPage;
  busy: boolean;
  error: unknown;
  onSubmit: (values: Record<string, string>) => void;
  onCancel: () => void;
}

const ItemForm = ({ act, item, ...form }: ItemFormProps): ReactNode => {
  const { t } = useTranslation('ledger');
  const fields = fieldSpecs(act, item, isoDate(item.point.asOf)).map(({ choices, named, ...spec }): ActField => ({
    ...spec,
    label: t(`field.${spec.name as 'measure'}`),
    ...(choices && { options: choices.map((value) => ({ value, label: t(`choice.${value as 'criticism'}`) })) }),
    ...(named && { options: [...named] }),
  }));
  return (
    <ActForm fields={fields} submit={t('submit', { act: t(`act.${act}`) })} {...form}>
      <p className="note">{t(`follows.${act}`)}</p>
    </ActForm>
  );
};
