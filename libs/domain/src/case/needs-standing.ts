import { actingPerson, assertNever, holdsRole, reject, type Acting, type Refusal, type Rejection } from '../kernel';
import type { caseRejections } from './case.rejections';
import type { CaseState, CaseStatus } from './case.state.types';

export const refuse = (code: keyof typeof caseRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

const order: readonly CaseStatus[] = [
  'none',
  'filed',
  'examining',
  'examined',
  'adjudicating',
  'adjudicated',
  'decided',
  'closed',
];

/** What must come first before a case that stands here goes further. */
function missingStep(status: CaseStatus): Refusal {
  switch (status) {
    case 'none':
      return refuse('CaseNotFiled');
    case 'filed':
      return refuse('CaseNeedsTeam');
    case 'examining':
      return refuse('CaseNeedsExaminationConcluded');
    case 'examined':
      return refuse('CaseNeedsAdjudicationAccepted');
    case 'adjudicating':
      return refuse('CaseNeedsAdjudicationConcluded');
    case 'adjudicated':
      return refuse('CaseNeedsDecision');
    case 'decided':
      return refuse('CaseStagePassed');
    case 'closed':
      return refuse('CaseAlreadyClosed');
    default:
      return assertNever(status);
  }
}

/** Why a case that stands elsewhere cannot take this step: something must come first, or its stage has passed. */
export function needsStage(state: CaseState, ...allowed: readonly CaseStatus[]): Refusal | undefined {
  const { status } = state;
  if (allowed.includes(status)) return undefined;
  if (status === 'closed' || order.indexOf(status) < Math.min(...allowed.map((each) => order.indexOf(each))))
    return missingStep(status);
  return status === 'none' ? missingStep(status) : refuse('CaseStagePassed');
}

/** From filing until closing. */
export const needsOpen = (state: CaseState): Refusal | undefined =>
  state.status === 'none' || state.status === 'closed' ? missingStep(state.status) : undefined;

/** Nobody handles, decides or signs in a case about himself. */
export const needsOther = (state: Pick<CaseState, 'personIds'>, acting: Acting): Refusal | undefined => {
  const person = actingPerson(acting);
  return person !== undefined && state.personIds.includes(person) ? refuse('CaseAboutYourself') : undefined;
};

/** An assigned investigator. */
export const needsTeam = (state: CaseState, acting: Acting): Refusal | undefined => {
  const person = actingPerson(acting);
  return person !== undefined && state.team.includes(person) ? undefined : refuse('CaseNotYourTeam');
};

/** A member of the panel that adjudicates. */
export const needsPanel = (state: CaseState, acting: Acting): Refusal | undefined => {
  const person = actingPerson(acting);
  return person !== undefined && state.panel.includes(person) ? undefined : refuse('CaseNotYourPanel');
};

/** Who decides: the leader, or above his authority the superior commission; never one of those who worked on the case. */
export function needsDecisionMaker(state: CaseState, acting: Acting): Refusal | undefined {
  const person = actingPerson(acting);
  const entitled =
    state.authority === 'superior'
      ? holdsRole(acting, 'superiorCommission')
      : holdsRole(acting, 'leader', 'superiorCommission');
  if (!entitled) return refuse('CaseAboveAuthority');
  const worked = person !== undefined && [...state.investigators, ...state.adjudicators].includes(person);
  return needsOther(state, acting) ?? (worked ? refuse('CaseDeciderWorkedOnIt') : undefined);
}
