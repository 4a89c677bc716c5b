import type { AgendaItem } from '../kernel';
import type { DutyDue } from '../declaration/declaration.agenda';
import type { PledgePlan } from './pledge.context';
import type { PledgeState } from './pledge.state.types';

export type PledgeAct = 'signPledge' | 'filePledge' | 'publicisePledge';

export interface PledgeSlice {
  readonly plan: Pick<PledgePlan, 'pledges'>;
  /** The unit's deadline of the duty `pledge`; absent while its clock has not started. */
  readonly due?: DutyDue;
}

/** What is owed now for one pledge, by people only: the signature by the due date, then the archive and the notice board. */
export function pledgeAgenda(state: PledgeState, { plan, due }: PledgeSlice): readonly AgendaItem<PledgeAct>[] {
  const { unitId, personId } = state;
  const item = (act: PledgeAct, owner: AgendaItem['owner'], by?: DutyDue): AgendaItem<PledgeAct> => ({
    key: act,
    act,
    dueAt: by?.dueAt ?? null,
    by: 'person',
    owner: { ...(unitId && { unitId }), ...owner },
    ...(by && { provisional: by.provisional }),
    input: {},
  });
  switch (state.status) {
    case 'asked':
      return [item('signPledge', personId === undefined ? { role: 'unitHead' } : { personId }, due)];
    case 'signed': {
      const [archivist] = plan.pledges.archive.roles;
      const shown = plan.pledges.publicity === undefined || state.publicity.length > 0;
      return [
        ...(state.filed === undefined && archivist !== undefined ? [item('filePledge', { role: archivist })] : []),
        ...(shown ? [] : [item('publicisePledge', { role: 'coordinator' })]),
      ];
    }
    case 'none':
    case 'waived':
      return [];
  }
}
