import type { AppealState, CaseState, UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { appealSchema } from '@taizhang/contracts';
import type { Reader } from '../reading/reader';

export type AppealAct = z.infer<typeof appealSchema>['may'][number];

/** Which buttons a reader is shown. Only a hint: the decider is asked again when one is pressed. */
export function appealActs(state: AppealState, reader: Reader, matter: CaseState): AppealAct[] {
  const { personId } = reader;
  const unit = matter.handlingUnitId as UnitId;
  if (personId === undefined) return [];
  const { status } = state;
  const supervisor = reader.covers(unit, 'caseSupervisor');
  const leader = reader.covers(unit, 'leader', 'superiorCommission');
  const decides = leader && !state.everReviewed.includes(personId) && personId !== state.personId;
  const own = personId === state.personId;
  const may: readonly (readonly [AppealAct, boolean])[] = [
    ['assignReviewers', !own && (supervisor || leader) && (status === 'lodged' || status === 'reviewing')],
    ['review', status === 'reviewing' && state.reviewers.includes(personId)],
    ['decide', decides && status === 'reviewed'],
    ['serve', !own && (supervisor || leader) && status === 'decided'],
    ['withdraw', (own || supervisor) && (status === 'lodged' || status === 'reviewing' || status === 'reviewed')],
  ];
  return may.flatMap(([act, can]) => (can ? [act] : []));
}
