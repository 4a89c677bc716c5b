import type { LocalDate, Stored } from '../kernel';
import type { PolicyAdopted, PolicyEvent } from './policy.events';

export type AdoptedPolicy = PolicyAdopted['payload'];

/** Every adoption of one policy, in the order of the log. Plain JSON. */
export interface PolicyState {
  readonly adopted: readonly AdoptedPolicy[];
}

export const noPolicy: PolicyState = { adopted: [] };

export function evolvePolicy(state: PolicyState, event: Stored<PolicyEvent>): PolicyState {
  switch (event.type) {
    case 'PolicyAdopted':
      return { adopted: [...state.adopted, event.payload] };
    default:
      event.type satisfies never;
      return state;
  }
}

const layers: readonly AdoptedPolicy['layer'][] = ['centre', 'province', 'city', 'unit'];
const byDate = (a: AdoptedPolicy, b: AdoptedPolicy): number =>
  a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0;

/**
 * The procedural numbers in force on a date, from all adoptions of all policies. A lower layer overrides a higher one,
 * within a layer the later date, on one date the later adoption.
 */
export const policyNumbersOn = (adopted: readonly AdoptedPolicy[], date: LocalDate): AdoptedPolicy['numbers'] =>
  Object.assign(
    {},
    ...layers.flatMap((layer) =>
      adopted
        .filter((each) => each.layer === layer && each.effectiveFrom <= date)
        .sort(byDate)
        .map(({ numbers }) => numbers),
    ),
  ) as AdoptedPolicy['numbers'];
