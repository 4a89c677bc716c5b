import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { ReturnSheet } from '../../api/shapes';
import { isoDate } from '../../i18n/dates';
import { ActForm } from '../../parts/act-form';
import { EntryMarkLine } from '../../parts/entry-mark';
import { EntryScope } from '../../parts/entry-scope';
import { RecordedNotice } from '../../parts/live-notice';
import { Panel } from '../../parts/panel';
import { useReturnCommand } from './use-returns';

type Act = ReturnSheet['enter']['acts'][number];

/** 代录签字: the sheet was printed and signed with a pen; the scan of it goes into the log for whoever signed. */
export const EnterSignature = ({ sheet }: { sheet: ReturnSheet }): ReactNode => {
  const { t } = useTranslation('returns');
  const { live } = useScope();
  if (sheet.signEntry === null && (!live || sheet.enter.acts.length === 0)) return null;
  return (
    <Panel title={t('enterSignature.title')} note={t('enterSignature.note')}>
      <EntryMarkLine entry={sheet.signEntry} />
      {live && (
        <EntryScope>
          <Entering sheet={sheet} />
        </EntryScope>
      )}
    </Panel>
  );
};

/** A command of its own: its mark goes with nothing else that is done on the page. */
const Entering = ({ sheet }: { sheet: ReturnSheet }): ReactNode => {
  const { t } = useTranslation('returns');
  const [act, setAct] = useState<Act | undefined>();
  const command = useReturnCommand(sheet.return);
  const { acts, signers } = sheet.enter;
  const choose = (wanted: Act | undefined): void => {
    command.reset();
    setAct(wanted);
  };
  const open = act !== undefined && acts.includes(act) ? act : undefined;
  return (
    <div className="stack">
      <div className="row wrap" role="group" aria-label={t('enterSignature.title')}>
        {acts.map((each) => (
          <Button key={each} aria-expanded={each === act} onClick={() => choose(each === act ? undefined : each)}>
            {t(`enterSignature.${each}`)}
          </Button>
        ))}
        {command.isSuccess && open === undefined && <RecordedNotice recorded={command.recorded} />}
      </div>
      {open && (
        <ActForm
          key={open}
          fields={[]}
          submit={t('enterSignature.submit')}
          busy={command.isPending}
          error={command.error}
          entry={{
            subject: `return~${sheet.return}`,
            signature: true,
            always: true,
            today: isoDate(sheet.point.asOf),
            people: signers.map(({ personId, name, post }) => ({
              value: `p.${personId}`,
              label: [name, post].filter(Boolean).join(' '),
            })),
          }}
          onSubmit={() => command.mutate({ act: open }, { onSuccess: () => setAct(undefined) })}
          onCancel={() => choose(undefined)}
        >
          <p className="note">{t(`enterSignature.follows.${open}`)}</p>
        </ActForm>
      )}
    </div>
  );
};
