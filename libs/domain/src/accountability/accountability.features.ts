import type { Appointed } from '../appointment/roles-over';
import {
  caseId,
  campaignId,
  instant,
  personId,
  unitId,
  type Actor,
  type EventData,
  type Instant,
  type PersonId,
} from '../kernel';
import type { AccountabilityRule, TrackRule } from '../plan/accountability.types';
import type { Role } from '../plan/plan.types';
import { sampleAccountability, samplePlan } from '../plan/sample-plan.features';
import { china2017 } from '../time/china-2017.features';
import type { OpenAccountability } from './accountability.commands';
import type { AccountabilityContext } from './accountability.context';
import { accountabilityDecider } from './accountability.decide';
import type { AccountabilityEvent, AccountabilityOpened } from './accountability.events';
import { evolveAccountability, noAccountability } from './accountability.state';
import type { AccountabilityState } from './accountability.state.types';
import { caseAccountabilityId, findingAccountabilityId } from './accountability.stream';
import { openCaseGate } from './case-gate.state';
import { writesOfOpening } from './joined-writes';
import type { TrackContext } from './track.context';
import type { TrackOpened } from './track.events';
import { storedEvent } from '@taizhang/testing/given-when-then';

/** One case of 一案三查 and one finding of 一案双究, as specs know them; every name is invented. */
export const campaign = campaignId('c-2017');
export const matter = caseId('k-1');
export const bureau = unitId('u-bureau');
export const office = unitId('u-office');
export const station = unitId('u-station');
export const [party, head, discipline, chief, officer, leader, superior, deputySuperior] = [
  'p-party',
  'p-head',
  'p-discipline',
  'p-chief',
  'p-officer',
  'p-leader',
  'p-superior',
  'p-superior-2',
].map(personId) as [PersonId, PersonId, PersonId, PersonId, PersonId, PersonId, PersonId, PersonId];

/** 10:32 in the campaign's zone. */
export const at = (day: string): Instant => instant(`${day}T02:32:00.000Z`);
const since = instant('2015-01-01T00:00:00.000Z');
const holds = (person: PersonId, role: Role, unit: typeof bureau): Appointed => ({
  personId: person,
  role,
  unitId: unit,
  from: since,
});
export const appointments: readonly Appointed[] = [
  holds(head, 'unitHead', station),
  holds(chief, 'partySecretary', bureau),
  holds(leader, 'leader', bureau),
  holds(discipline, 'disciplineGroup', bureau),
];

export const acting = (actor: PersonId | 'engine', roles: readonly Role[], now: Instant) => ({
  now,
  actor: (actor === 'engine' ? { kind: 'engine' } : { kind: 'person', personId: actor }) as Actor,
  roles,
});

export const plan: AccountabilityContext['plan'] = { ...samplePlan, accountability: sampleAccountability };
export const opening = (change: Partial<AccountabilityContext> = {}): AccountabilityContext => ({
  ...acting('engine', [], at('2017-10-16')),
  plan,
  calendar: china2017,
  matter: { matter: 'case' },
  appointments,
  path: [station, bureau],
  handlingPath: [office, bureau],
  caseStanding: 'open',
  ...change,
});

export const openForCase: OpenAccountability = {
  type: 'OpenAccountability',
  accountabilityId: caseAccountabilityId(matter),
  campaignId: campaign,
  source: { kind: 'case', caseId: matter },
  unitId: station,
  handlingUnitId: office,
  actedAt: at('2017-08-20'),
  parties: [party],
};
export const openForFinding: OpenAccountability = {
  ...openForCase,
  accountabilityId: findingAccountabilityId(station, 'rung.meeting.1.5'),
  source: { kind: 'finding', findingKind: 'delay', finding: 'rung.meeting.1.5' },
  parties: [],
};
export const ofFinding: Partial<AccountabilityContext> = { matter: { matter: 'finding', kind: 'delay' } };

const openedBy = (command: OpenAccountability, context: AccountabilityContext): readonly AccountabilityEvent[] => {
  const decision = accountabilityDecider.decide(command, noAccountability, context);
  return decision.accepted ? decision.events : [];
};
export const openedCase = openedBy(openForCase, opening())[0] as AccountabilityOpened;
export const openedFinding = openedBy(openForFinding, opening(ofFinding))[0] as AccountabilityOpened;
export const fold = (...events: readonly AccountabilityEvent[]): AccountabilityState =>
  events.map((event, index) => storedEvent(event, index)).reduce(evolveAccountability, noAccountability);

/** The first event of one track of an opened accountability, as it is written with the opening. */
export const trackOpened = (opened: AccountabilityOpened, track: string): TrackOpened =>
  writesOfOpening([opened])
    .flatMap<EventData>(({ events }) => events)
    .find((event) => event.type === 'TrackOpened' && (event as TrackOpened).payload.track === track) as TrackOpened;

const [threeTracks, twoDuties] = sampleAccountability as [AccountabilityRule, AccountabilityRule];
export const ruleOf = (key: string): TrackRule =>
  [...threeTracks.tracks, ...twoDuties.tracks].find((track) => track.key === key) as TrackRule;

export const onTrack = (
  key: string,
  actor: PersonId | 'engine',
  roles: readonly Role[],
  now: Instant,
  change: Partial<TrackContext> = {},
): TrackContext => ({
  ...acting(actor, roles, now),
  planId: plan.planId,
  version: plan.version,
  handling: threeTracks.handling,
  rule: ruleOf(key),
  ladder: samplePlan.ladders[1] as TrackContext['ladder'],
  calendar: china2017,
  phases: samplePlan.phases,
  accountability: fold(openedCase),
  gate: openCaseGate,
  investigators: [officer],
  appointments,
  handlingPath: [office, bureau],
  ...change,
});
