import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitPage } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { EntryScope } from '../../parts/entry-scope';
import { useEntryOffer } from '../../parts/use-entry-offer';
import { Recorded } from '../../parts/recorded';
import { activityOf, mostDecisions } from './record-model';
import { useRecordActivity } from './use-unit';

interface RecordDrawerProps {
  page: UnitPage;
  unit: string;
  onClose: () => void;
}

/** A meeting or study is written down: who came, what was said, what was settled, and which duty it meets. */
export const RecordDrawer = (props: RecordDrawerProps): ReactNode => (
  <EntryScope>
    <Recording {...props} />
  </EntryScope>
);

const Recording = ({ page, unit, onClose }: RecordDrawerProps): ReactNode => {
  const { t } = useTranslation('units');
  const [decisions, setDecisions] = useState(0);
  const command = useRecordActivity(page.campaign.campaignId, unit);
  const fields = useFields(page, decisions);
  const entry = useEntryOffer({
    subject: `participation~${page.campaign.campaignId}~${unit}`,
    today: isoDate(page.point.asOf),
  });
  return (
    <ActDrawer open title={t('record.title')} onClose={onClose} size={560}>
      {command.data ? (
        <Recorded words={t('record.done')} recorded={command.recorded} onClose={onClose} />
      ) : (
        <ActForm
          entry={entry}
          fields={fields}
          submit={t('record.submit')}
          busy={command.isPending}
          error={command.error}
          onSubmit={(values) => command.mutate(activityOf(values, decisions))}
          onCancel={onClose}
          more={
            <div>
              <Button disabled={decisions >= mostDecisions} onClick={() => setDecisions((count) => count + 1)}>
                {t('record.addDecision')}
              </Button>
            </div>
          }
        >
          <p className="note">{t('record.intro')}</p>
        </ActForm>
      )}
    </ActDrawer>
  );
};

const useFields = (page: UnitPage, decisions: number): ActField[] => {
  const { t } = useTranslation('units');
  const text = useText();
  const options = (list: { key: string; label: Parameters<typeof text>[0] }[]) =>
    list.map(({ key, label }) => ({ value: key, label: text(label) }));
  const today = isoDate(page.point.asOf);
  return [
    { name: 'kind', label: t('record.kind'), kind: 'choice', required: true, options: options(page.kinds) },
    { name: 'title', label: t('record.name'), kind: 'line', required: true, most: 200 },
    { name: 'heldOn', label: t('record.heldOn'), kind: 'date', required: true, to: today },
    { name: 'expected', label: t('record.expected'), kind: 'count', required: false, most: 1_000_000 },
    { name: 'attended', label: t('record.attended'), kind: 'count', required: true, most: 1_000_000 },
    { name: 'content', label: t('record.content'), kind: 'text', required: true, most: 8000 },
    { name: 'materials', label: t('record.materials'), kind: 'text', required: false, most: 2000 },
    ...(page.reportable.length === 0
      ? []
      : [
          {
            name: 'duty',
            label: t('record.duty'),
            kind: 'pick' as const,
            required: false,
            options: options(page.reportable),
            help: t('record.dutyHelp'),
          },
        ]),
    ...Array.from({ length: decisions }, (_, index) => decisionFields(t, index + 1)).flat(),
  ];
};

type Words = ReturnType<typeof useTranslation<'units'>>['t'];

const decisionFields = (t: Words, number: number): ActField[] => [
  { name: `text${number}`, label: t('record.decision', { number }), kind: 'text', required: true, most: 1000 },
  { name: `owner${number}`, label: t('record.owner', { number }), kind: 'line', required: true, most: 200 },
  { name: `limit${number}`, label: t('record.limit', { number }), kind: 'date', required: false },
];
