import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PledgeRow, Pledges } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import type { EntryOffer } from '../../parts/entry-fields';
import { EntryScope } from '../../parts/entry-scope';
import { EmptyState } from '../../parts/empty-state';
import { personOption } from '../ledger/item-fields';
import { useUnitStaff } from '../ledger/use-ledger';
import { type BulkActName, bulkActFrom, bulkFields, previewOf } from './bulk-model';
import { BulkReceiptList } from './bulk-receipt';
import { useBulkPledges } from './use-pledges';

interface BulkDrawerProps {
  campaign: string;
  act: BulkActName;
  pledges: Pledges;
  rows: readonly PledgeRow[];
  onClose: () => void;
}

/** One act over a frozen list: who is in, who is out and why, what is written; then a receipt for each. */
export const BulkDrawer = (props: BulkDrawerProps): ReactNode => (
  <EntryScope>
    <BulkActs {...props} />
  </EntryScope>
);

const BulkActs = ({ campaign, act, pledges, rows, onClose }: BulkDrawerProps): ReactNode => {
  const { t } = useTranslation('pledges');
  const text = useText();
  // Taken once: what the reader has seen is what is sent, even if the list moves meanwhile.
  const [preview] = useState(() => previewOf(act, rows));
  const command = useBulkPledges(campaign);
  const fields = bulkFields(act, isoDate(pledges.point.asOf)).map((spec): ActField => ({
    ...spec,
    label: t(`bulk.field.${spec.name as 'from'}`),
    ...(spec.name === 'channel' && {
      options: (pledges.publicity?.channels ?? []).map(({ key, label }) => ({ value: key, label: text(label) })),
    }),
  }));
  const count = preview.in.length;
  const [first] = preview.in;
  const signers = useUnitStaff(act === 'enterPaper' && first?.subject === 'unit' ? first.unit.unitId : undefined).data;
  const entry: EntryOffer | undefined =
    act === 'enterPaper' && first
      ? {
          subject: `participation~${campaign}~${first.unit.unitId}`,
          today: isoDate(pledges.point.asOf),
          ...{ always: true, signature: true },
          ...(first.subject === 'unit' && {
            people: (signers?.people ?? []).map((each) => ({ ...personOption(each), value: `p.${each.personId}` })),
          }),
        }
      : undefined;
  return (
    <ActDrawer open title={t(`bulk.title.${act}`)} onClose={onClose}>
      {command.data ? (
        <BulkReceiptList
          receipt={command.data}
          recorded={command.recorded}
          names={new Map(preview.in.map((row) => [row.pledge, row]))}
          onClose={onClose}
        />
      ) : (
        <div className="stack">
          {count === 0 ? (
            <EmptyState why={t('bulk.nobody')} />
          ) : (
            <ActForm
              fields={fields}
              entry={entry}
              submit={t(`bulk.send.${act}`, { count })}
              busy={command.isPending}
              error={command.error}
              onSubmit={(values) =>
                command.mutate(
                  bulkActFrom(
                    act,
                    preview.in.map(({ pledge }) => pledge),
                    values,
                  ),
                )
              }
              onCancel={onClose}
            >
              <p className="note">{t(`bulk.follows.${act}`)}</p>
            </ActForm>
          )}
          <PreviewList
            title={t('bulk.out')}
            lines={preview.out.map(({ row, why }) => ({ row, note: t(`bulk.why.${why}`) }))}
          />
          <PreviewList title={t('bulk.in')} lines={preview.in.map((row) => ({ row, note: '' }))} />
        </div>
      )}
    </ActDrawer>
  );
};

const PreviewList = ({ title, lines }: { title: string; lines: { row: PledgeRow; note: string }[] }): ReactNode =>
  lines.length === 0 ? null : (
    <section>
      <h3 className="pledges__list-head">
        {title} <span className="dim">{lines.length}</span>
      </h3>
      <ul className="pledges__lines">
        {lines.map(({ row, note }) => (
          <li key={row.pledge}>
            <span>{row.name}</span>
            <span className="dim">{row.unit.name}</span>
            <span>{note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
