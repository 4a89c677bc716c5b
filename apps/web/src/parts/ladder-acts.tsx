import { Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LadderRow } from '../api/shapes';
import { useText } from '../i18n/use-text';
import type { LadderProps } from './ladder';
import { StatusMark } from './status-mark';
import { useWhen } from './use-when';

type LadderActsProps = Omit<LadderProps, 'chosen'> & { row: LadderRow; chosen: boolean };

/** What may be done with a rung, or what was done with it and by whom. */
export const LadderActs = (props: LadderActsProps): ReactNode => {
  const { row } = props;
  if (row.mayHold || row.mayRelease) return <HoldOrRelease {...props} />;
  return (
    <div className="ladder__acts">
      <RungState {...props} />
    </div>
  );
};

const RungState = ({ row, today, slim }: LadderActsProps): ReactNode => {
  const { t } = useTranslation('parts');
  const text = useText();
  const when = useWhen(today);
  switch (row.status) {
    case 'held':
      return (
        <>
          {row.heldBy && (
            <span className="ladder__told">
              {row.heldBy}
              {row.reason && `：${row.reason}`}
            </span>
          )}
          <StatusMark mark="suspended" word={t('ladder.held')} />
        </>
      );
    case 'released':
      return <StatusMark mark="done" word={t('ladder.released')} />;
    case 'fired':
    case 'signed':
      return <StatusMark mark="done" word={t('ladder.fired')} />;
    case 'declined':
    case 'skipped':
      return <StatusMark mark="waived" />;
    case 'drafted':
      return <DraftState approver={text(row.approver)} slim={slim} />;
    case 'waiting':
      if (row.mode === 'draft') return <DraftState approver={text(row.approver)} slim={slim} />;
      return <StatusMark mark="notDue" word={slim ? when(row.at) : t('ladder.automatic', { name: text(row.label) })} />;
  }
};

const DraftState = ({ approver, slim }: { approver: string; slim?: boolean | undefined }): ReactNode => {
  const { t } = useTranslation('parts');
  return (
    <>
      {!slim && approver && <span className="ladder__told">{approver}</span>}
      <StatusMark mark="open" word={t('ladder.draft')} />
    </>
  );
};

/** The reason stands beside the two buttons, neither of which is preselected; holding without one says so in place. */
const HoldOrRelease = (props: LadderActsProps): ReactNode => {
  const { row, onHold, onRelease, busy, slim, chosen, today } = props;
  const { t } = useTranslation('parts');
  const text = useText();
  const when = useWhen(today);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [asked, setAsked] = useState(false);
  const noteId = useId();
  const named = t('ladder.acts', { level: row.level, name: text(row.label), at: when(row.at) });
  const showsReason = slim ? asked : chosen || asked;
  const hold = (): void => {
    setAsked(true);
    if (!reason.trim()) return setMissing(asked || showsReason);
    onHold?.(row, reason.trim());
  };
  return (
    <div className="ladder__acts">
      {row.status === 'held' && <RungState {...props} />}
      {row.mayHold && showsReason && (
        <Input
          className="ladder__reason"
          value={reason}
          maxLength={500}
          placeholder={t('ladder.reason')}
          aria-label={`${named} ${t('ladder.reason')}`}
          aria-invalid={missing}
          aria-describedby={missing ? noteId : undefined}
          status={missing ? 'error' : ''}
          autoFocus={asked}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
      )}
      {row.mayRelease && (
        <Button
          loading={busy === row.key}
          aria-label={`${t('ladder.release')} ${named}`}
          onClick={() => onRelease?.(row)}
        >
          {t('ladder.release')}
        </Button>
      )}
      {row.mayHold && (
        <Button loading={busy === row.key} aria-label={`${t('ladder.hold')} ${named}`} onClick={hold}>
          {t('ladder.hold')}
        </Button>
      )}
      {missing && (
        <p className="ladder__missing" id={noteId} role="alert">
          {t('ladder.reasonMissing')}
        </p>
      )}
    </div>
  );
};
