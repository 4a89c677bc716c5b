import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Mark, ProblemLedger, ZeroLedger } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { gridDate, isoDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import type { ActField } from '../../parts/act-form-model';
import { RecordedNotice } from '../../parts/live-notice';
import { StatusMark } from '../../parts/status-mark';
import { useZeroCommand, type ZeroAct } from './use-ledger';

const marks: Record<ZeroLedger['standing'], Mark> = { stands: 'done', contradicted: 'overdue', withdrawn: 'waived' };

interface Wanted {
  act: ZeroAct['act'];
  unit: { unitId: string; name: string };
}

/** 零问题: an empty ledger says nothing until the head of the unit has signed it; a problem found within it speaks against it. */
export const ZeroPanel = ({ ledger }: { ledger: ProblemLedger }): ReactNode => {
  const { t } = useTranslation('ledger');
  const { live } = useScope();
  const [wanted, setWanted] = useState<Wanted | undefined>();
  const command = useZeroCommand(ledger.campaignId);
  const begin = (next: Wanted): void => {
    command.reset();
    setWanted(next);
  };
  const toSign = live ? ledger.maySignZero : [];
  if (toSign.length === 0 && ledger.zeros.length === 0) return null;
  return (
    <section className="panel panel__body ledger__zeros" aria-label={t('zero.title')}>
      {ledger.zeros.map((zero) => (
        <ZeroLine
          key={zero.unit.unitId}
          zero={zero}
          onWithdraw={live && zero.mayWithdraw ? () => begin({ act: 'withdraw', unit: zero.unit }) : undefined}
        />
      ))}
      {toSign.map((unit) => (
        <p key={unit.unitId} className="row wrap screen-only">
          <span>{t('zero.open', { unit: unit.name })}</span>
          <Button onClick={() => begin({ act: 'sign', unit })}>{t('zero.sign')}</Button>
        </p>
      ))}
      {command.data && wanted === undefined && (
        <p className="row wrap">
          <StatusMark mark="done" word={t(`zero.done.${command.variables?.act ?? 'sign'}`)} />
          <RecordedNotice recorded={command.recorded} />
        </p>
      )}
      {wanted && (
        <ActDrawer open title={wanted.unit.name} onClose={() => setWanted(undefined)}>
          <ZeroForm
            wanted={wanted}
            today={isoDate(ledger.point.asOf)}
            busy={command.isPending}
            error={command.error}
            onSend={(act) => command.mutate(act, { onSuccess: () => setWanted(undefined) })}
            onCancel={() => setWanted(undefined)}
          />
        </ActDrawer>
      )}
    </section>
  );
};

const ZeroLine = ({ zero, onWithdraw }: { zero: ZeroLedger; onWithdraw: (() => void) | undefined }): ReactNode => {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  return (
    <p className="row wrap">
      <StatusMark mark={marks[zero.standing]} word={t(`zero.standing.${zero.standing}`)} />
      <span>
        {t('zero.line', {
          unit: zero.unit.name,
          upTo: gridDate(zero.upTo, language),
          name: zero.by?.name ?? '',
          on: gridDate(zero.signedOn, language),
        })}
        {zero.withdrawnFor && <span className="sep dim">{zero.withdrawnFor}</span>}
      </span>
      <PageLink className="small" to={zero.history}>
        {t('history')}
      </PageLink>
      {onWithdraw && (
        <Button size="small" className="screen-only" onClick={onWithdraw}>
          {t('zero.withdraw')}
        </Button>
      )}
    </p>
  );
};

interface ZeroFormProps {
  wanted: Wanted;
  today: string;
  busy: boolean;
  error: unknown;
  onSend: (act: ZeroAct) => void;
  onCancel: () => void;
}

const ZeroForm = ({ wanted, today, onSend, ...form }: ZeroFormProps): ReactNode => {
  const { t } = useTranslation('ledger');
  const { act, unit } = wanted;
  const field: ActField =
    act === 'sign'
      ? { name: 'upTo', kind: 'date', required: true, to: today, label: t('zero.upTo') }
      : { name: 'reason', kind: 'text', required: true, most: 500, label: t('field.reason') };
  const send = ({ upTo = '', reason = '' }: Record<string, string>): void =>
    onSend(act === 'sign' ? { act, unit: unit.unitId, body: { upTo } } : { act, unit: unit.unitId, body: { reason } });
  return (
    <ActForm fields={[field]} submit={t(act === 'sign' ? 'zero.sign' : 'zero.withdraw')} onSubmit={send} {...form}>
      <p className="note">{t(`zero.follows.${act}`, { unit: unit.name })}</p>
    </ActForm>
  );
};
