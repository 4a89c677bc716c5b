import {
  declarationStream,
  escalationDecider,
  fold,
  holdersOver,
  partsOf,
  personId,
  pledgeStream,
  subjectOfPledge,
  type CampaignId,
  type DeclarationEvent,
  type EscalationEvent,
  type LedgerId,
  type ParticipationEvent,
  type PersonId,
  type PersonsChased,
  type PledgeEvent,
  type Role,
  type Stored,
  type StreamName,
  type UnitId,
  type WithdrawalEvent,
} from '@taizhang/domain';
import type { Application } from '../application';
import { inForce } from '../context/appointments';
import { unitTree } from '../context/unit-tree';

/** Whom an event gives something to do, of which subject; and which subjects it leaves with nothing to be told. */
export interface NoticesOfEvent {
  readonly raised: readonly { readonly personId: PersonId; readonly subject: StreamName }[];
  readonly settled: readonly StreamName[];
}

type TellingEvent = Stored<DeclarationEvent | EscalationEvent | ParticipationEvent | PledgeEvent | WithdrawalEvent>;

const nothing: NoticesOfEvent = { raised: [], settled: [] };
const raised = (subject: StreamName, persons: readonly PersonId[]): NoticesOfEvent => ({
  raised: persons.map((person) => ({ personId: person, subject })),
  settled: [],
});
const settled = (...subjects: readonly StreamName[]): NoticesOfEvent => ({ raised: [], settled: subjects });

/** Read by the reader of notices: these categories and no sealed one. */
export const noticeCategories = ['declaration', 'escalation', 'participation', 'pledge', 'withdrawal'] as const;

/**
 * What the log says in reminders and chases is also told outside. Only matters that are not sealed are: whoever works on a
 * clue or a case finds it in the console.
 */
export async function noticesOfEvent(app: Application, ledger: LedgerId, event: Stored): Promise<NoticesOfEvent> {
  const { stream } = event;
  const telling = event as TellingEvent;
  switch (telling.type) {
    case 'DeclarationAsked':
    case 'DeclarationReturned':
    case 'WithdrawalOwed':
    case 'WithdrawalReminderSent':
    case 'WithdrawalOrdered':
      return raised(stream, [personId(partsOf(stream)[1] ?? '')]);
    case 'PledgeAsked': {
      const subject = subjectOfPledge(stream);
      return subject?.kind === 'person' ? raised(stream, [subject.personId]) : nothing;
    }
    case 'PersonsChased':
      return chased(stream, telling.payload);
    case 'RungFired':
    case 'RungDrafted':
      return ofRung(app, ledger, stream, telling);
    case 'DeclarationSubmitted':
    case 'PersonExcluded':
    case 'PledgeSigned':
    case 'PledgeWaived':
    case 'WithdrawalReported':
    case 'WithdrawalReferred':
    case 'EscalationStopped':
    case 'RungSigned':
    case 'RungDeclined':
      return settled(stream);
    default:
      return nothing;
  }
}

/** Who was called on the telephone has been told. Whoever signs or declares has then nothing to be told any more. */
function chased(stream: StreamName, { duty, persons, channel }: PersonsChased['payload']): NoticesOfEvent {
  if (channel === 'telephone') return nothing;
  const campaign = (partsOf(stream)[0] ?? '') as CampaignId;
  const subjectOf = (person: PersonId): StreamName =>
    duty === 'pledge'
      ? pledgeStream(campaign, { kind: 'person', personId: person })
      : declarationStream(campaign, person);
  return { raised: persons.map((person) => ({ personId: person, subject: subjectOf(person) })), settled: [] };
}

/** A chase is told to whom it is about, or to those who answer for the unit; a draft to whoever has to sign it. */
async function ofRung(
  app: Application,
  ledger: LedgerId,
  stream: StreamName,
  event: Extract<TellingEvent, { readonly type: 'RungFired' | 'RungDrafted' }>,
): Promise<NoticesOfEvent> {
  const { events } = await app.store.readStream(ledger, stream);
  const { subject } = fold(escalationDecider, events as readonly Stored<EscalationEvent>[]);
  if (subject === undefined) return nothing;
  if (event.type === 'RungDrafted') {
    return raised(stream, await nearestHolders(app, ledger, subject.unitId, [event.payload.approver]));
  }
  if (subject.kind === 'withdrawal') return raised(stream, [subject.personId]);
  return raised(stream, await nearestHolders(app, ledger, subject.unitId, ['coordinator', 'unitHead']));
}

/** Of each role those who hold it nearest to the unit. */
async function nearestHolders(
  app: Application,
  ledger: LedgerId,
  unit: UnitId,
  roles: readonly Role[],
): Promise<readonly PersonId[]> {
  const [appointments, tree] = await Promise.all([app.reads.appointments(ledger, {}), unitTree(app, ledger)]);
  const held = inForce(appointments);
  const path = tree.upwards(unit);
  const nearest = roles.flatMap((role) => {
    const level = path.find((each) => held.some(({ unitId, role: own }) => unitId === each && own === role));
    return level === undefined ? [] : holdersOver(held, [level], [role]);
  });
  return [...new Set(nearest.map((holder) => holder.personId))];
}
