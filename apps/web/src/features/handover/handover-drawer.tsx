import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Substitutions } from '../../api/shapes';
import { useGo } from '../../app/navigation';
import { pages } from '../../app/place';
import { QueryBody } from '../../app/query-body';
import { ActDrawer } from '../../parts/act-drawer';
import { ActForm } from '../../parts/act-form';
import { EmptyState } from '../../parts/empty-state';
import { FormSkeleton } from '../../parts/skeletons';
import { Field } from '../../parts/task-list';
import { useSubstitutions } from '../inbox/use-substitutions';
import { personOption } from '../ledger/item-fields';
import { HandoverLists } from './handover-lists';
import { useHandoverPreview, usePrepareHandover } from './use-handover';
import './handover.css';

/** 交接: what would move is shown before anything is written. */
export const HandoverDrawer = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useTranslation('handover');
  const query = useSubstitutions();
  return (
    <ActDrawer open title={t('prepare')} onClose={onClose} size={720}>
      <QueryBody query={query} skeleton={<FormSkeleton fields={3} />}>
        {({ units }) =>
          units.length === 0 ? <EmptyState why={t('nothing')} /> : <Preparing units={units} onClose={onClose} />
        }
      </QueryBody>
    </ActDrawer>
  );
};

const Preparing = ({ units, onClose }: { units: Substitutions['units']; onClose: () => void }): ReactNode => {
  const { t } = useTranslation('handover');
  const go = useGo();
  const [unit, setUnit] = useState(units.length === 1 ? units[0]?.unit.unitId : undefined);
  const chosen = units.find((each) => each.unit.unitId === unit);
  const preview = useHandoverPreview(unit);
  const command = usePrepareHandover(({ handover }) => go(pages.handover(handover)));
  return (
    <div className="stack">
      <p className="note">{t('how')}</p>
      {units.length > 1 && (
        <Field label={t('unit')}>
          {({ id }) => (
            <Select
              id={id}
              value={unit ?? null}
              options={units.map((each) => ({ value: each.unit.unitId, label: each.unit.name }))}
              onChange={(picked: string) => setUnit(picked)}
            />
          )}
        </Field>
      )}
      {chosen && (
        <ActForm
          key={chosen.unit.unitId}
          fields={[
            {
              ...{ name: 'toId', kind: 'pick', required: true, label: t('to') },
              options: chosen.people.map(personOption),
            },
          ]}
          submit={t('send')}
          busy={command.isPending}
          error={command.error}
          onSubmit={({ toId = '' }) => command.mutate({ toId, unitId: chosen.unit.unitId })}
          onCancel={onClose}
          more={
            <QueryBody query={preview} skeleton={<FormSkeleton fields={3} />}>
              {(lists) => <HandoverLists lists={lists} />}
            </QueryBody>
          }
        />
      )}
    </div>
  );
};
