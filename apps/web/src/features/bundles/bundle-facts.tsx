import { Button, Select } from 'antd';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stampInstant } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import { StatusMark } from '../../parts/status-mark';
import { Field } from '../../parts/task-list';
import type { BundlePreview } from './use-import-bundle';
import './import-bundle.css';

interface BundleFactsProps {
  preview: BundlePreview;
  busy: boolean;
  onTake: (unit: string | undefined) => void;
}

/** Who signed the file, what it holds and what was checked; a clue needs the unit that receives it. */
export const BundleFacts = ({ preview, busy, onTake }: BundleFactsProps): ReactNode => {
  const { t } = useTranslation('bundles');
  const { kind, from, sourceLedger, first, last, events, document, checkpoint, continues, digest } = preview;
  const { takenIn, desks } = preview;
  const [only, second] = desks;
  const [unit, setUnit] = useState(second === undefined ? only?.unitId : undefined);
  const [asked, setAsked] = useState(false);
  const isClue = kind === 'transfer';
  const missing = asked && isClue && unit === undefined && takenIn === null;
  const facts: readonly (readonly [string, string])[] = [
    [t('import.from'), `${from.name}（${from.house}）`],
    [t('import.kind'), t(`import.kinds.${kind}`)],
    ...(document === null ? [] : ([[t('import.document'), document]] as const)),
    [
      t('import.range'),
      t('import.rangeOf', {
        ledger: sourceLedger,
        first: grouped(first),
        last: grouped(last),
        events: grouped(events),
      }),
    ],
    [
      t('import.checkpoint'),
      t('import.checkpointOf', { size: grouped(checkpoint.size), at: stampInstant(checkpoint.recordedAt) }),
    ],
    ...(continues === null
      ? []
      : ([[t('import.continues'), t('import.continuesOf', { size: grouped(continues) })]] as const)),
    [t('import.digest'), digest],
  ];
  const take = (): void => {
    setAsked(true);
    if (isClue && unit === undefined && takenIn === null) return;
    onTake(isClue ? unit : undefined);
  };
  return (
    <section className="stack" aria-label={t('import.preview')}>
      <StatusMark mark="done" word={t('import.whole')} />
      <dl className="pairs bundles__facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {takenIn && (
        <p role="status">{t('import.takenBefore', { at: stampInstant(takenIn.at), number: takenIn.receipt })}</p>
      )}
      {isClue && takenIn === null && (
        <Field label={t('import.unit')} error={missing ? t('import.unitMissing') : undefined}>
          {({ id, describedBy, invalid }) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              status={invalid ? 'error' : ''}
              value={unit ?? null}
              options={desks.map((desk) => ({ value: desk.unitId, label: desk.name }))}
              onChange={(picked: string) => setUnit(picked)}
            />
          )}
        </Field>
      )}
      <div className="row wrap">
        <Button type="primary" loading={busy} onClick={take}>
          {t(takenIn ? 'import.again' : 'import.take')}
        </Button>
      </div>
    </section>
  );
};
