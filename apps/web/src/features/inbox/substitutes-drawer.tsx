import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScope } from '../../api/scope';
import type { Mark, Substitution, Substitutions } from '../../api/shapes';
import { PageLink } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { gridDate } from '../../i18n/dates';
import { useLanguage } from '../../i18n/use-language';
import { useText } from '../../i18n/use-text';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { RecordedNotice } from '../../parts/live-notice';
import { ProblemNotice } from '../../parts/problem-notice';
import { FormSkeleton } from '../../parts/skeletons';
import { StatusMark } from '../../parts/status-mark';
import { NameSubstitute } from './name-substitute';
import { useSubstitutionCommand, useSubstitutions } from './use-substitutions';

/** 代办: who acts for whom on which days, what lies here to approve, and the naming of a substitute. */
export const SubstitutesDrawer = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useTranslation('inbox');
  const query = useSubstitutions();
  return (
    <ActDrawer open title={t('substitutes.title')} onClose={onClose} size={600}>
      <QueryBody query={query} skeleton={<FormSkeleton fields={3} />}>
        {(found) => <SubstitutesBody found={found} />}
      </QueryBody>
    </ActDrawer>
  );
};

const SubstitutesBody = ({ found }: { found: Substitutions }): ReactNode => {
  const { t } = useTranslation('inbox');
  const { live } = useScope();
  return (
    <div className="stack">
      <p className="note">{t('substitutes.how')}</p>
      {live && found.units.length > 0 && <NameSubstitute found={found} />}
      {found.list.length === 0 && <p className="dim">{t('substitutes.none')}</p>}
      <ul className="substitutes">
        {found.list.map((each) => (
          <SubstitutionItem key={each.substitution} item={each} />
        ))}
      </ul>
    </div>
  );
};

const marks: Record<Substitution['phase'], Mark> = {
  waiting: 'open',
  ahead: 'notDue',
  running: 'done',
  over: 'waived',
};

const SubstitutionItem = ({ item }: { item: Substitution }): ReactNode => {
  const { t } = useTranslation('inbox');
  const text = useText();
  const language = useLanguage();
  const ended = item.status === 'refused' || item.status === 'revoked' ? item.status : item.phase;
  return (
    <li className="stack substitutes__item">
      <p className="row wrap">
        <StatusMark mark={marks[item.phase]} word={t(`substitutes.phase.${ended}`)} />
        <b>{t('substitutes.line', { person: item.person.name, substitute: item.substitute.name })}</b>
        <span className="dim">
          {item.unit.name}
          <span className="sep">{item.roles.map(text).join('、')}</span>
        </span>
        {item.event !== null && (
          <PageLink className="small" to={pages.event(item.event)}>
            {t('substitutes.event')}
          </PageLink>
        )}
      </p>
      <p className="small">
        {gridDate(item.from, language)} – {gridDate(item.until, language)}
        <span className="sep">{text(item.absence)}</span>
        {item.approvedBy && <span className="sep">{t('substitutes.approvedBy', { name: item.approvedBy })}</span>}
        {item.endedFor && <span className="sep">{item.endedFor}</span>}
      </p>
      <ItemActs item={item} />
    </li>
  );
};

const ItemActs = ({ item }: { item: Substitution }): ReactNode => {
  const { t } = useTranslation('inbox');
  const { live } = useScope();
  const command = useSubstitutionCommand(item.substitution);
  const [asking, setAsking] = useState<'refuse' | 'revoke' | undefined>();
  if (!live || item.may.length === 0) return command.isSuccess ? <RecordedNotice recorded={command.recorded} /> : null;
  return (
    <>
      <div className="row wrap" role="group" aria-label={t('substitutes.acts')}>
        {item.may.map((act) => (
          <Button
            key={act}
            size="small"
            type={act === 'approve' ? 'primary' : 'default'}
            loading={act === 'approve' && command.isPending}
            aria-expanded={act === 'approve' ? undefined : act === asking}
            onClick={() => (act === 'approve' ? command.mutate({ act }) : setAsking(act === asking ? undefined : act))}
          >
            {t(`substitutes.act.${act}`)}
          </Button>
        ))}
        {command.isSuccess && <RecordedNotice recorded={command.recorded} />}
      </div>
      {asking === undefined && <ProblemNotice error={command.error} onDismiss={command.reset} />}
      {asking && item.may.includes(asking) && (
        <ActForm
          key={asking}
          fields={[{ name: 'reason', kind: 'line', required: true, most: 500, label: t('substitutes.reason') }]}
          submit={t(`substitutes.act.${asking}`)}
          busy={command.isPending}
          error={command.error}
          onSubmit={({ reason = '' }) =>
            command.mutate({ act: asking, reason }, { onSuccess: () => setAsking(undefined) })
          }
          onCancel={() => setAsking(undefined)}
        />
      )}
    </>
  );
};
