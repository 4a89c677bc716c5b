import {
  instant,
  instantOfMs,
  ledgerId,
  ledgerTimeAt,
  type AgendaItem,
  type ClockSegment,
  type Instant,
  type LedgerId,
  type StreamName,
} from '@taizhang/domain';
import type { Act, ActOutcome, EngineSlice, PerformAct, ReadAgenda } from './agenda.activities';
import type { Subject } from './subject';

/** One subject as a spec tells it: what is on its agenda, and what was done. */
export interface ScriptedSubject {
  exists: boolean;
  concluded: boolean;
  items: AgendaItem[];
  children: { stream: StreamName }[];
}

interface Performed {
  readonly stream: StreamName;
  readonly key: string;
  readonly at: Instant;
}

/** Stands for log and application behind the activities of a workflow, where only the loop is in question. */
export class ScriptedLog {
  readonly ledger: LedgerId;
  readonly subjects = new Map<StreamName, ScriptedSubject>();
  readonly performed: Performed[] = [];
  readonly refused: Performed[] = [];
  readonly reads: StreamName[] = [];
  position = 1;
  clock: ClockSegment;
  /** Keys that are refused for now. */
  readonly refuses = new Set<string>();
  /** Called after a slice was made and before it reaches the workflow. */
  beforeAnswer: (request: ReadAgenda, slice: EngineSlice) => Promise<void> = async () => undefined;
  /** Called when an act was appended. */
  afterAct: (request: PerformAct) => void = () => undefined;

  constructor(startsAt: Instant, wall: Instant, rate = 1, ledger = 'scripted') {
    this.ledger = ledgerId(ledger);
    this.clock = { anchorLedger: startsAt, anchorWall: wall, rate };
  }

  subject(stream: StreamName): ScriptedSubject {
    const known = this.subjects.get(stream) ?? { exists: true, concluded: false, items: [], children: [] };
    this.subjects.set(stream, known);
    return known;
  }

  keysOf(stream: StreamName): readonly string[] {
    return this.performed.filter((act) => act.stream === stream).map(({ key }) => key);
  }

  readonly readAgenda = async (request: ReadAgenda): Promise<EngineSlice> => {
    const { subject, wallNow } = request;
    this.reads.push(subject.stream);
    const { exists, concluded, items, children } = this.subject(subject.stream);
    const slice: EngineSlice = {
      ...{ exists, concluded, items: [...items], children: [...children] },
      readTo: { epoch: 1, position: this.position },
      now: ledgerTimeAt(this.clock, wallNow),
      clock: this.clock,
    };
    await this.beforeAnswer(request, slice);
    return slice;
  };

  readonly act: Act = async (request): Promise<ActOutcome> => {
    const { subject, item, wallNow } = request;
    const told: Performed = { stream: subject.stream, key: item.key, at: ledgerTimeAt(this.clock, wallNow) };
    if (this.refuses.has(item.key)) {
      this.refused.push(told);
      return { status: 'rejected', code: 'NotNow', details: {} };
    }
    this.performed.push(told);
    this.position += 1;
    const state = this.subject(subject.stream);
    state.exists = true;
    state.items = state.items.filter(({ key }) => key !== item.key);
    this.afterAct(request);
    return { status: 'accepted', readTo: { epoch: 1, position: this.position } };
  };

  /** Every activity of every workflow, all told by this log. */
  activities(...acts: readonly string[]): Record<string, unknown> {
    return { readAgenda: this.readAgenda, ...Object.fromEntries(acts.map((name) => [name, this.act])) };
  }

  aim(stream: StreamName): Subject {
    return { ledger: this.ledger, stream };
  }
}

export const engineItem = (
  act: string,
  key: string,
  dueAt: string | null,
  input: AgendaItem['input'] = {},
): AgendaItem => ({ key, act, dueAt: dueAt === null ? null : instant(dueAt), by: 'engine', input });

export const daysAfter = (from: Instant, days: number): Instant => instantOfMs(Date.parse(from) + days * 86_400_000);
