import {
  participationStream,
  touches,
  unitEscalationPrefix,
  type LedgerId,
  type Stored,
  type StreamName,
  type TouchedSubjects,
} from '@taizhang/domain';
import type { Application } from '../application';
import { openWorkflows } from './open-workflows';

/** Subjects of workflows whose agenda may have changed by these events: exact names, each once. */
export async function touchedStreams(
  app: Application,
  ledger: LedgerId,
  events: readonly Stored[],
): Promise<readonly StreamName[]> {
  const exact = new Set<StreamName>();
  const prefixes = new Set<string>();
  const persons = new Map<string, NonNullable<TouchedSubjects['unitOf']>[number]>();
  for (const event of events) {
    const touched = touches(event);
    if ('all' in touched) {
      prefixes.add('');
      continue;
    }
    for (const stream of touched.streams) exact.add(stream);
    for (const prefix of touched.prefixes) prefixes.add(prefix);
    for (const whose of touched.unitOf ?? []) persons.set(`${whose.campaignId}/${whose.personId}`, whose);
  }
  for (const { campaignId, unitIds } of await unitsOf(app, ledger, [...persons.values()])) {
    for (const unitId of unitIds) {
      exact.add(participationStream(campaignId, unitId));
      prefixes.add(unitEscalationPrefix(campaignId, unitId));
    }
  }
  if (prefixes.size > 0) {
    const wanted = [...prefixes];
    for (const { stream } of await openWorkflows(app, ledger)) {
      if (wanted.some((prefix) => stream.startsWith(prefix))) exact.add(stream);
    }
  }
  return [...exact].sort();
}

async function unitsOf(app: Application, ledger: LedgerId, persons: NonNullable<TouchedSubjects['unitOf']>) {
  const campaigns = new Set(persons.map(({ campaignId }) => campaignId));
  return Promise.all(
    [...campaigns].map(async (campaignId) => {
      const personIds = persons.filter((each) => each.campaignId === campaignId).map((each) => each.personId);
      const [declared, pledged] = await Promise.all([
        app.reads.declarations(ledger, { campaignId, personIds }),
        app.reads.pledges(ledger, { campaignId, personIds }),
      ]);
      return { campaignId, unitIds: new Set([...declared, ...pledged].flatMap(({ state }) => state.unitId ?? [])) };
    }),
  );
}
