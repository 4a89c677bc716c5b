import {
  addDays,
  campaignId,
  instantAt,
  type AdoptPolicy,
  type CampaignId,
  type Instant,
  type LedgerId,
  type Plan,
} from '@taizhang/domain';
import type { PublishedYear } from './colleagues/world';
import { organisationOf } from './population/organisation-of';
import { buildPopulation, type Population } from './population/population';
import { drillId } from './roll';

export interface BlueprintInput {
  readonly ledger: LedgerId;
  readonly seed: string;
  readonly plan: Plan;
  readonly sourceHash: string;
  readonly calendars: readonly PublishedYear[];
  readonly policies: readonly Omit<AdoptPolicy, 'type'>[];
  readonly units: number;
  readonly persons: number;
}

/** Everything that a drill of a plan begins with; the same input gives the same blueprint. */
export interface Blueprint extends Omit<BlueprintInput, 'units' | 'persons'> {
  readonly title: string;
  readonly startsAt: Instant;
  readonly campaignId: CampaignId;
  readonly organisation: Population['commands'];
  readonly units: number;
  readonly persons: number;
  readonly seats: Population['seats'];
}

/** A drill opens half an hour before the office issues the plan, on the first day of its window. */
export function blueprintOf(input: BlueprintInput): Blueprint {
  const { plan, seed } = input;
  const startsAt = instantAt(plan.window.from, '08:30');
  const since = instantAt(addDays(plan.window.from, -1700), '09:00');
  const population = buildPopulation({
    seed,
    organisation: organisationOf(plan, input.units),
    persons: input.persons,
    since,
    campaignAt: startsAt,
  });
  return {
    ...input,
    // What comes into force after the campaign is over has no part in it.
    policies: input.policies.filter(({ effectiveFrom }) => effectiveFrom <= plan.window.to),
    title: plan.shortTitle.zh,
    startsAt,
    campaignId: campaignId(drillId('c', seed, 1)),
    organisation: population.commands,
    units: population.units.length,
    persons: population.persons,
    seats: population.seats,
  };
}
