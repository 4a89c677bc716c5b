import { campaignInForce } from '@taizhang/application';
import {
  campaignId as asCampaignId,
  categoryOf,
  personId as asPersonId,
  pledgeSubjectOf,
  unitId as asUnitId,
  type Actor,
  type CampaignId,
  type EscalationSubject,
  type PersonId,
  type Plan,
  type Stored,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import { compose, label, nothing, same, type LabelText } from '../wording/label';
import { rungActLabel } from '../wording/rung-acts';
import type { EventWords } from '../wording/events/sentence.types';
import { sectorLabel } from '../wording/business-items';
import type { Reading } from './campaign-reading';
import { readPeople, type People } from './people';
import { listedDuty } from './plan-duties';

/** Names for the events of a page: of whose matter a stream is, of whoever acted, of what a plan calls things. */
export interface PageWords {
  of(stream: StreamName | string): EventWords;
  actor(actor: Actor): LabelText;
  readonly people: People;
}

const campaignCategories = new Set([
  'activity',
  'campaign',
  'participation',
  'declaration',
  'withdrawal',
  'pledge',
  'escalation',
  'problem',
  'handIn',
  'zeroLedger',
  'check',
  'bulletin',
  'return',
  'reportingCycle',
]);

/** The campaign that a stream belongs to, if it belongs to one. */
export function campaignOf(stream: string): CampaignId | undefined {
  const part = stream.split('/')[1];
  return campaignCategories.has(categoryOf(stream)) && part ? asCampaignId(part) : undefined;
}

/** Members of a clue's events that name who works on it. */
const onePerson = ['officer', 'member'] as const;
const manyPersons = ['officers', 'team'] as const;

/** Who leads a team of a check, and who was checked: a target that is a unit is found among the units. */
function checkedIn(payload: unknown): readonly PersonId[] {
  const { leaderId, target } = (payload ?? {}) as { readonly leaderId?: PersonId; readonly target?: PersonId };
  return [leaderId, target].filter((each) => each !== undefined);
}

function personsIn(stream: string, payload: unknown): readonly PersonId[] {
  const found: PersonId[] = [];
  const [category, , second] = stream.split('/');
  if ((category === 'declaration' || category === 'withdrawal') && second) found.push(asPersonId(second));
  const pledging = category === 'pledge' && second ? pledgeSubjectOf(second) : undefined;
  if (pledging?.kind === 'person') found.push(pledging.personId);
  if (category === 'person' || category === 'notice' || category === 'interest')
    found.push(asPersonId(stream.split('/')[1] ?? ''));
  const named = (payload ?? {}) as Readonly<Record<(typeof onePerson)[number], PersonId | undefined>> &
    Readonly<Record<(typeof manyPersons)[number], readonly PersonId[] | undefined>>;
  if (category === 'clue')
    return [...onePerson.map((key) => named[key]), ...manyPersons.flatMap((key) => named[key])].flatMap(
      (id) => id ?? [],
    );
  if (category === 'check') return checkedIn(payload);
  const { personId, substituteId, fromId, toId, ownerId, keeperId, signer, approvedBy, subject } = (payload ?? {}) as {
    readonly personId?: PersonId;
    readonly substituteId?: PersonId;
    readonly fromId?: PersonId;
    readonly toId?: PersonId;
    readonly ownerId?: PersonId;
    readonly keeperId?: PersonId;
    readonly signer?: PersonId;
    readonly approvedBy?: PersonId;
    readonly subject?: { readonly personId?: PersonId };
  };
  const others = [personId, substituteId, fromId, toId, ownerId, keeperId, signer, approvedBy, subject?.personId];
  return [...found, ...others.filter((each): each is PersonId => typeof each === 'string')];
}

interface Known {
  readonly plans: ReadonlyMap<CampaignId, Plan>;
  readonly subjects: ReadonlyMap<string, EscalationSubject>;
  readonly appointed: ReadonlyMap<string, PersonId>;
}

async function readKnown(reading: Reading, streams: readonly string[]): Promise<Known> {
  const { app, ledger } = reading;
  const campaigns = [...new Set(streams.flatMap((stream) => campaignOf(stream) ?? []))];
  const found = await Promise.all(
    campaigns.map(async (id) => [id, (await campaignInForce(app, ledger, id))?.plan] as const),
  );
  const ladders = streams.some((stream) => categoryOf(stream) === 'escalation');
  const escalations = ladders
    ? (await Promise.all(campaigns.map((campaignId) => app.reads.escalations(ledger, { campaignId })))).flat()
    : [];
  const appointments = streams.some((stream) => categoryOf(stream) === 'appointment')
    ? await app.reads.appointments(ledger, {})
    : [];
  return {
    plans: new Map(found.flatMap(([id, plan]) => (plan ? [[id, plan] as const] : []))),
    subjects: new Map(escalations.flatMap(({ stream, state }) => (state.subject ? [[stream, state.subject]] : []))),
    appointed: new Map(
      appointments.flatMap((held) => (held.personId ? [[`appointment/${held.appointmentId}`, held.personId]] : [])),
    ),
  };
}

function subjectLabel(
  stream: string,
  reading: Reading,
  people: People,
  known: Known,
  plan: Plan | undefined,
): LabelText {
  const [category, first = '', second = ''] = stream.split('/');
  switch (category) {
    case 'declaration':
    case 'withdrawal':
      return same(people.name(asPersonId(second)));
    case 'pledge': {
      const subject = pledgeSubjectOf(second);
      return same(subject?.kind === 'unit' ? reading.unitName(subject.unitId) : people.name(subject?.personId));
    }
    case 'activity':
    case 'participation':
    case 'problem':
    case 'handIn':
    case 'zeroLedger':
      return same(reading.unitName(asUnitId(second)));
    case 'return':
      return compose(label('{unit}《{table}》', '{unit}, {table}'), {
        unit: reading.unitName(asUnitId(second)),
        table: obligationLabel(plan, stream.split('/')[3] ?? ''),
      });
    case 'reportingCycle':
      return compose(label('《{table}》', '{table}'), { table: obligationLabel(plan, second) });
    case 'escalation': {
      const subject = known.subjects.get(stream);
      if (subject === undefined) return nothing;
      return subject.kind === 'withdrawal'
        ? compose(label('{name}的退出', 'the withdrawal of {name}'), { name: people.name(subject.personId) })
        : compose(label('{unit}“{duty}”', '{unit}, “{duty}”'), {
            unit: reading.unitName(subject.unitId),
            duty: (plan && listedDuty(plan, subject.duty)?.label) ?? same(subject.duty),
          });
    }
    case 'notice':
    case 'interest':
    case 'person':
      return same(people.name(asPersonId(first)));
    case 'unit':
      return same(reading.unitName(asUnitId(first)));
    case 'appointment':
      return same(people.name(known.appointed.get(stream)));
    case 'campaign':
    case 'bulletin':
    case 'check':
      return plan?.shortTitle ?? nothing;
    default:
      return nothing;
  }
}

/** Loads every name that a page of events needs, at once. */
export async function readPageWords(
  reading: Reading,
  events: readonly (Pick<Stored, 'stream' | 'payload' | 'actor'> & Partial<Pick<Stored, 'actingFor' | 'onBehalf'>>)[],
): Promise<PageWords> {
  const streams = [...new Set<string>(events.map((event) => event.stream))];
  const known = await readKnown(reading, streams);
  const ofSubjects = [...known.subjects.values()].flatMap((subject) =>
    subject.kind === 'withdrawal' ? [subject.personId] : [],
  );
  const acting = events.flatMap(({ actor, actingFor, onBehalf }) => [
    ...(actor.kind === 'person' ? [actor.personId] : []),
    ...(actingFor === undefined ? [] : [actingFor]),
    ...(onBehalf?.of.kind === 'person' ? [onBehalf.of.personId] : []),
  ]);
  const inEvents = events.flatMap(({ stream, payload }) => personsIn(stream, payload));
  const people = await readPeople(reading, {
    personIds: [...inEvents, ...acting, ...ofSubjects, ...known.appointed.values()],
  });
  return {
    people,
    actor: (actor) =>
      actor.kind === 'person'
        ? same(people.name(actor.personId))
        : actor.kind === 'engine'
          ? label('系统按期', 'the system, on time')
          : label('系统', 'the system'),
    of: (stream) => {
      const campaign = campaignOf(stream);
      const plan = campaign && known.plans.get(campaign);
      return {
        subject: subjectLabel(stream, reading, people, known, plan),
        person: (id) => people.name(id),
        unit: (id: UnitId) => reading.unitName(id),
        duty: (key) => (plan && listedDuty(plan, key)?.label) ?? same(key),
        phase: (key) => plan?.phases.find((phase) => phase.key === key)?.label ?? same(key),
        sector: (key) => (plan ? sectorLabel(plan, key) : same(key)),
        channel: (key) => plan?.pledges?.publicity?.channels.find((each) => each.key === key)?.label ?? same(key),
        problemClass: (key) => plan?.problemTypes?.find((each) => each.key === key)?.label ?? same(key),
        giftKind: (key) => plan?.giftKinds?.find((each) => each.key === key)?.label ?? same(key),
        section: (key) => sectionLabel(key),
        act: rungActLabel,
      };
    },
  };
}

const obligationLabel = (plan: Plan | undefined, key: string): LabelText =>
  plan?.returns?.obligations.find((each) => each.key === key)?.label ?? same(key);

const sections: Readonly<Record<string, LabelText>> = {
  basics: label('基本情况', 'particulars'),
  self: label('本人参与经营性活动', 'own part in business'),
  relatives: label('近亲属', 'relatives'),
  withdrawal: label('退出', 'withdrawal'),
  submit: label('核对并提交', 'check and submit'),
};
export const sectionLabel = (key: string): LabelText => sections[key] ?? same(key);
