import type { Application } from '@taizhang/application';
import {
  localDateOf,
  roles,
  type Instant,
  type LedgerId,
  type PlanEvent,
  type Role,
  type Stored,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { firstRunSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { readCampaigns } from '../../reading/running-campaigns';
import { roleLabel } from '../../wording/roles';
import { requireLead } from '../lead';

export type FirstRun = z.infer<typeof firstRunSchema>;

/** Plans that have been issued: a few in the life of a ledger. */
async function plansOf(app: Application, ledger: LedgerId): Promise<FirstRun['plans']> {
  const events = await app.store.readFeed(ledger, { after: 0, limit: 1000, categories: ['plan'] });
  return (events as readonly Stored<PlanEvent>[]).map(({ payload: { planId, version, document } }) => ({
    planId,
    version,
    title: document.title,
  }));
}

export async function findFirstRun(app: Application, ask: PersonalAsk): Promise<FirstRun> {
  await requireLead(app, ask);
  const reading = await openReading(app, ask);
  const { ledger, at, tree, point, unitName } = reading;
  const [persons, held, plans, campaigns] = await Promise.all([
    app.reads.persons(ledger, {}, at),
    app.reads.appointments(ledger, {}, at),
    plansOf(app, ledger),
    readCampaigns(reading),
  ]);
  const standing = held.filter(({ status }) => status === 'made');
  const people = await readPeople(reading, { personIds: standing.flatMap(({ personId }) => personId ?? []) });
  return {
    point,
    roster: { units: tree.units.length, persons: persons.length },
    appointments: standing.map(({ appointmentId, personId, role, unitId, from }) => ({
      appointment: appointmentId as string,
      person: people.name(personId),
      role: roleLabel(role as Role),
      unit: unitName(unitId),
      since: localDateOf(from as Instant),
    })),
    roles: roles.map((key) => ({ key, label: roleLabel(key) })),
    plans,
    campaigns: campaigns.map(({ campaignId, plan, campaign }) => ({
      campaignId,
      title: plan.title,
      unit: unitName(campaign.unitId as UnitId | undefined),
    })),
  };
}
