import type {
  AccountabilityEvent,
  ActivityEvent,
  AppealEvent,
  AppointmentEvent,
  BundleEvent,
  CalendarEvent,
  CampaignEvent,
  CaseEvent,
  CaseGateEvent,
  BulletinEvent,
  CheckEvent,
  ClueEvent,
  CorrectionEvent,
  DeclarationEvent,
  DocumentNumberEvent,
  DrillEvent,
  EscalationEvent,
  FileEvent,
  HandInEvent,
  HandoverEvent,
  LedgerEvent,
  NoticeEvent,
  ParticipationEvent,
  PersonEvent,
  PersonId,
  PlanEvent,
  PledgeEvent,
  PolicyEvent,
  ProblemEvent,
  ReportingCycleEvent,
  ReturnEvent,
  RungAct,
  SealingEvent,
  InterestEvent,
  SubstitutionEvent,
  TrackEvent,
  UnitEvent,
  UnitId,
  WithdrawalEvent,
  ZeroLedgerEvent,
} from '@taizhang/domain';
import type { LabelText } from '../label';

/** Everything that can be in a log. */
export type KnownEvent =
  | AccountabilityEvent
  | ActivityEvent
  | AppointmentEvent
  | BundleEvent
  | CalendarEvent
  | CampaignEvent
  | CaseGateEvent
  | BulletinEvent
  | CheckEvent
  | ClueEvent
  | AppealEvent
  | AppointmentEvent
  | CalendarEvent
  | CampaignEvent
  | CaseEvent
  | CorrectionEvent
  | DeclarationEvent
  | DocumentNumberEvent
  | DrillEvent
  | EscalationEvent
  | FileEvent
  | HandInEvent
  | HandoverEvent
  | LedgerEvent
  | NoticeEvent
  | ParticipationEvent
  | PersonEvent
  | PlanEvent
  | PledgeEvent
  | PolicyEvent
  | ProblemEvent
  | ReportingCycleEvent
  | ReturnEvent
  | SealingEvent
  | InterestEvent
  | SubstitutionEvent
  | TrackEvent
  | UnitEvent
  | WithdrawalEvent
  | ZeroLedgerEvent;
export type EventType = KnownEvent['type'];

/** Names of what an event speaks of: ids are never shown. */
export interface EventWords {
  /** Whose matter the event's stream is: a person, a unit, a duty. */
  readonly subject: LabelText;
  person(personId: PersonId): string;
  unit(unitId: UnitId): string;
  duty(key: string): LabelText;
  phase(key: string): LabelText;
  sector(key: string): LabelText;
  /** A place of publicity that the plan names. */
  channel(key: string): LabelText;
  /** A class of the plan's taxonomy of problems. */
  problemClass(key: string): LabelText;
  /** A kind of gift of the plan. */
  giftKind(key: string): LabelText;
  section(key: string): LabelText;
  act(act: RungAct): LabelText;
}

export type Sentence<E extends KnownEvent> = (payload: E['payload'], words: EventWords) => LabelText;
/** One sentence for every type of a union: the compiler counts them. */
export type Sentences<E extends KnownEvent> = {
  readonly [T in E['type']]: Sentence<Extract<E, { readonly type: T }>>;
};
