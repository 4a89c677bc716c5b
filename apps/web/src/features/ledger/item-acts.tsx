import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerItemPage } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { type ActFormState, ActsInPlace } from '../../parts/acts-in-place';
import { EntryScope } from '../../parts/entry-scope';
import { useEntryOffer } from '../../parts/use-entry-offer';
import { actFrom, fieldSpecs } from './item-fields';
import { type ItemActName, itemDraft, useItemCommand } from './use-ledger';

/** What this reader may do with the item now, side by side, none preselected; each is a form of its own. */
export const ItemActs = (props: { item: LedgerItemPage; wanted: ItemActName | undefined }): ReactNode => (
  <EntryScope>
    <ItemActList {...props} />
  </EntryScope>
);

const ItemActList = ({ item, wanted }: { item: LedgerItemPage; wanted: ItemActName | undefined }): ReactNode => {
  const { t } = useTranslation('ledger');
  return (
    <ActsInPlace
      may={item.may}
      wanted={wanted}
      command={useItemCommand(item.item)}
      sent={actFrom}
      words={{
        acts: t('acts'),
        readOnly: t('readOnly'),
        noAct: t('noAct'),
        act: (act) => t(`act.${act}`),
        done: (act) => t(`done.${act}`),
      }}
      form={(act, state) => <ItemForm key={act} act={act} item={item} {...state} />}
    />
  );
};

/** What the unit tells of its rectification may come on paper. */
const entered: readonly ItemActName[] = ['setRectification', 'claim'];

interface ItemFormProps extends ActFormState {
  act: ItemActName;
  item: LedgerItemPage;
}

const ItemForm = ({ act, item, ...form }: ItemFormProps): ReactNode => {
  const { t } = useTranslation('ledger');
  const fields = fieldSpecs(act, item, isoDate(item.point.asOf)).map(({ choices, named, ...spec }): ActField => ({
    ...spec,
    label: t(`field.${spec.name as 'measure'}`),
    ...(choices && { options: choices.map((value) => ({ value, label: t(`choice.${value as 'criticism'}`) })) }),
    ...(named && { options: [...named] }),
  }));
  const entry = useEntryOffer(
    entered.includes(act) ? { subject: `problem~${item.item}`, today: isoDate(item.point.asOf) } : undefined,
  );
  return (
    <ActForm
      draft={itemDraft(item.item, act)}
      entry={entry}
      fields={fields}
      submit={t('submit', { act: t(`act.${act}`) })}
      {...form}
    >
      <p className="note">{t(`follows.${act}`)}</p>
    </ActForm>
  );
};
