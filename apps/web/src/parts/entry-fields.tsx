import { Switch } from 'antd';
import { type ReactNode, useContext, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryContext, type EntryMark } from '../api/entry';
import { useFiles } from '../api/use-files';
import type { ActField } from './act-form-model';
import { FileField } from './file-field';

/** What a form needs to take an act on behalf of somebody. */
export interface EntryOffer {
  /** The matter, or the unit's part, among whose papers the scan is kept. */
  subject: string;
  /** Whom it can be for, where the matter does not say. */
  people?: { value: string; label: string }[];
  /** A signature: from paper only, and with its scan. */
  signature?: boolean;
  /** It is entered on behalf in any case, as signed sheets are. */
  always?: boolean;
  /** Latest day that a paper can carry. */
  today: string;
}

export interface Entering {
  fields: ActField[];
  before: ReactNode;
  after: ReactNode;
  /** The mark of what is sent next; none where the switch is off. */
  mark: (values: Record<string, string>) => void;
}

const nothing: Entering = { fields: [], before: null, after: null, mark: () => undefined };

/** 代录: a switch, and behind it medium, day, for whom, and the scan. */
export const useEntering = (offer: EntryOffer | undefined, set: (name: string, value: string) => void): Entering => {
  const held = useContext(EntryContext);
  const [on, setOn] = useState(offer?.always ?? false);
  const fields = useEntryFields(offer, on);
  if (held === undefined) return nothing;
  // Another act of the same place is nobody's but the reader's own.
  if (offer === undefined) return { ...nothing, mark: () => void (held.current = undefined) };
  const mark = (values: Record<string, string>): void => {
    const { entryMedium: medium = 'paper', entryOn = '', entryFor, entryScan: scan } = values;
    const told: EntryMark = { medium, on: entryOn, ...(entryFor && { for: entryFor }), ...(scan && { scan }) };
    held.current = on ? told : undefined;
  };
  return {
    fields,
    mark,
    before: offer.always ? null : <EntrySwitch on={on} onChange={setOn} />,
    after: on ? <ScanUpload subject={offer.subject} onKept={(file) => set('entryScan', file)} /> : null,
  };
};

const EntrySwitch = ({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }): ReactNode => {
  const { t } = useTranslation('parts');
  const id = useId();
  return (
    <div className="row wrap">
      <Switch id={id} checked={on} onChange={onChange} aria-describedby={`${id}-note`} />
      <label htmlFor={id}>{t('entry.switch')}</label>
      <span className="small dim" id={`${id}-note`}>
        {t('entry.note')}
      </span>
    </div>
  );
};

const useEntryFields = (offer: EntryOffer | undefined, on: boolean): ActField[] => {
  const { t } = useTranslation('parts');
  const files = useFiles(offer?.subject ?? '', on && offer !== undefined).data?.files ?? [];
  if (offer === undefined || !on) return [];
  const media = offer.signature ? (['paper'] as const) : (['paper', 'phone', 'visit'] as const);
  const scans = files.flatMap(({ file, name }) => (name === null ? [] : [{ value: file, label: name }]));
  return [
    ...(offer.people
      ? [
          {
            ...{ name: 'entryFor', kind: 'pick' as const, required: true, label: t('entry.for') },
            options: offer.people,
          },
        ]
      : []),
    ...(media.length > 1
      ? [
          {
            ...{ name: 'entryMedium', kind: 'choice' as const, required: true, label: t('entry.medium') },
            options: media.map((value) => ({ value, label: t(`entry.by.${value}`) })),
          },
        ]
      : []),
    { name: 'entryOn', kind: 'date', required: true, label: t('entry.on'), to: offer.today },
    {
      ...{ name: 'entryScan', kind: 'pick', required: offer.signature ?? false, label: t('entry.scan') },
      help: t('entry.scanHelp'),
      options: scans,
    },
  ];
};

const ScanUpload = ({ subject, onKept }: { subject: string; onKept: (file: string) => void }): ReactNode => {
  const query = useFiles(subject);
  if (!query.data?.mayAdd) return null;
  const { accepted, limitBytes } = query.data;
  return (
    <FileField
      subject={subject}
      accepted={accepted}
      limitBytes={limitBytes}
      onKept={({ file }) => void query.refetch().then(() => onKept(file))}
    />
  );
};
