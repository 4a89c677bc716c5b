import {
  endDrill,
  pauseDrill,
  type Application,
  type CommandOutcome,
  type CommandRequest,
} from '@taizhang/application';
import {
  drillDecider,
  drillStream,
  earlier,
  fold,
  msOf,
  purposeOf,
  wallTimeOf,
  type DrillEvent,
  type DrillState,
  type Instant,
  type LedgerId,
  type Stored,
} from '@taizhang/domain';
import type { ColleagueAct } from '@taizhang/drill';
import { AgendaRows, DrillOutlooks, ledgerStream, type DrillOutlook } from '@taizhang/persistence';
import type { Pool } from 'pg';
import type { Colleagues } from './colleagues';
import { setClock } from './drill-clock';
import { LogChanges } from './log-changes';
import { untilQuiet } from './quiet';

type Refused = Extract<CommandOutcome, { readonly status: 'rejected' }>;

export interface DriverOptions {
  readonly app: Application;
  readonly pool: Pool;
  readonly ledger: LedgerId;
  readonly colleagues: Colleagues;
  readonly signal: AbortSignal;
  /** Shortest wall time of a ledger day, 0 for none. */
  readonly dayMs: number;
  readonly stuckAfterMs: number;
  /** A colleague's act was refused: part of the story, told to the operator. */
  readonly refused?: (act: ColleagueAct, outcome: Refused) => void;
}

const msOfDay = 86_400_000;
const idleMs = 1_000;
/** A drill that stands is woken by what happens to it; this only covers a notice that was lost. */
const standMs = 10_000;
const behindMs = 100;

/** The drill as its stream tells it, up to a version. */
interface Told {
  readonly drill: DrillState;
  readonly version: number;
}

/**
 * Plays one drill as a discrete-event loop. Its contract:
 * 1. The clock only ever runs to the next instant at which somebody has something to do, and stands there.
 * 2. It goes on only when all that follows from that instant has followed, engine first, then colleagues one by one.
 * 3. Everything that it does is an event under a business key, so a killed process repeats nothing and another goes on.
 */
export class DrillDriver {
  private readonly changes: LogChanges;
  private readonly agenda: AgendaRows;
  private readonly outlooks: DrillOutlooks;
  private outlook: string | undefined;
  /** Up to where the log was read for the outlook of a drill that stands. */
  private lookedTo = 0;
  /** What was refused, and how long the story was then: asking again is vain until something has happened. */
  private readonly refusedAt = new Map<string, number>();

  constructor(private readonly options: DriverOptions) {
    this.changes = new LogChanges(options.app.store, (ledger) => ledger === options.ledger);
    this.agenda = new AgendaRows(options.pool);
    this.outlooks = new DrillOutlooks(options.pool);
  }

  /** Ends when the drill has ended or the signal aborts; throws when the drill is stuck. */
  async run(): Promise<void> {
    const { signal } = this.options;
    try {
      while (!signal.aborted) {
        const told = await this.told();
        if (told.drill.status === 'ended') return;
        if (mayPlay(told.drill)) await this.step(told);
        else await this.stand(told);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.changes.stop();
    }
  }

  private async step(told: Told): Promise<void> {
    const { drill } = told;
    const now = await this.now();
    const acts = await this.settle(now);
    if (acts === undefined) return;
    await this.tellOutlook(now, acts);
    if (drill.until !== undefined && now >= drill.until) {
      return this.accepted(await pauseDrill(this.options.app, this.request(told, { reason: 'reached' as const })));
    }
    const next = await this.nextInstant(now, acts);
    const target = drill.until === undefined || next === undefined ? (next ?? drill.until) : earlier(next, drill.until);
    if (target === undefined) {
      return this.accepted(await endDrill(this.options.app, this.request(told, {})));
    }
    await this.runTo(target, told);
  }

  /**
   * Lets the engine and then the colleagues do what is due now, each act tried once at an instant, until nothing is
   * left. Answers what is still to come, or undefined when the drill was told to stop in between.
   */
  private async settle(now: Instant): Promise<readonly ColleagueAct[] | undefined> {
    const tried = new Set<string>();
    for (;;) {
      await this.quiet(now);
      const { drill, version } = await this.told();
      if (!mayPlay(drill)) return undefined;
      const told = await this.storyLength();
      const scripted = await this.options.colleagues.acts(now, drill);
      const acts = scripted.filter(({ key }) => this.refusedAt.get(key) !== told);
      const due = acts.filter(({ at, key }) => at <= now && !tried.has(key));
      if (due.length === 0) return acts;
      for (const act of due) {
        // A seat that was just taken, or a pause, counts from the next act on.
        if (await this.isToldAnew(version)) break;
        tried.add(act.key);
        const outcome = await this.options.colleagues.perform(act);
        if (outcome.status === 'rejected') await this.noteRefusal(act, outcome);
      }
    }
  }

  private async noteRefusal(act: ColleagueAct, outcome: Refused): Promise<void> {
    this.refusedAt.set(act.key, await this.storyLength());
    this.options.refused?.(act, outcome);
  }

  /** Events of the ledger without those that set its clock. */
  private async storyLength(): Promise<number> {
    const { app, ledger } = this.options;
    return (await app.store.head(ledger)).position - (await app.store.streamVersion(ledger, ledgerStream));
  }

  private async nextInstant(now: Instant, acts: readonly ColleagueAct[]): Promise<Instant | undefined> {
    const engine = await this.agenda.nextEngineDue(this.options.ledger, now);
    const colleague = acts.find(({ at }) => at > now)?.at;
    return engine === undefined || colleague === undefined ? (engine ?? colleague) : earlier(engine, colleague);
  }

  /** Runs the clock to an instant, or until the drill is told something else: then it stands where it is. */
  private async runTo(target: Instant, { drill, version }: Told): Promise<void> {
    const { app, ledger, signal } = this.options;
    const rate = rateOf(drill.rate, this.options.dayMs);
    if (rate === 0) return setClock(app, ledger, { rate: 0, until: target, jumpTo: target });
    await setClock(app, ledger, { rate, until: target });
    while ((await this.now()) < target) {
      if (await this.isToldAnew(version)) return setClock(app, ledger, { rate: 0 });
      await this.changes.next(await this.wallMsUntil(target), signal);
    }
  }

  private async wallMsUntil(target: Instant): Promise<number> {
    const { clock } = await this.options.app.store.head(this.options.ledger);
    const wall = wallTimeOf(clock, target);
    const now = wall === undefined ? undefined : msOf(wall) - Date.now();
    return Math.min(idleMs, Math.max(1, now ?? idleMs));
  }

  /** A clock that still runs while nobody plays is stopped: a process was killed, or somebody paused. */
  private async stand({ drill }: Told): Promise<void> {
    const { app, ledger, signal } = this.options;
    const { clock, position } = await app.store.head(ledger);
    const now = await this.now();
    const runs = clock.rate > 0 && (clock.until === undefined || now < clock.until);
    if (runs) await setClock(app, ledger, { rate: 0 });
    const isTold = drill.status !== 'paused' || purposeOf(drill) === 'base' || this.lookedTo === position;
    if (isTold) return this.changes.next(standMs, signal);
    if ((await app.reads.projectedTo(ledger)) < position) return this.changes.next(behindMs, signal);
    await this.tellOutlook(now, await this.options.colleagues.acts(now, drill));
    this.lookedTo = position;
  }

  /** What people did while the drill stood, a seat taken or left: each changes what colleagues do next. */
  private async tellOutlook(now: Instant, acts: readonly ColleagueAct[]): Promise<void> {
    const outlook = outlookOf(acts.filter(({ at }) => at > now));
    const told = JSON.stringify(outlook) ?? 'none';
    if (told === this.outlook) return;
    await this.outlooks.write(this.options.ledger, outlook);
    this.outlook = told;
  }

  private quiet(now: Instant): Promise<void> {
    const { pool, ledger, stuckAfterMs, signal } = this.options;
    return untilQuiet({ pool, ledger, stuckAfterMs, signal }, now);
  }

  private now(): Promise<Instant> {
    return this.options.app.store.now(this.options.ledger);
  }

  private async told(): Promise<Told> {
    const { events, version } = await this.options.app.store.readStream(this.options.ledger, drillStream());
    return { drill: fold(drillDecider, events as readonly Stored<DrillEvent>[]), version };
  }

  private async isToldAnew(version: number): Promise<boolean> {
    this.options.signal.throwIfAborted();
    return (await this.options.app.store.streamVersion(this.options.ledger, drillStream())) !== version;
  }

  private request<I>({ version }: Told, input: I): CommandRequest<I> {
    return { ledger: this.options.ledger, key: `drill/${version + 1}`, actor: { kind: 'engine' }, input };
  }

  private accepted(outcome: CommandOutcome): void {
    if (outcome.status === 'rejected') throw new Error(`the drill's own command was refused: ${outcome.code}`);
  }
}

/** Acts come by time. */
function outlookOf(acts: readonly ColleagueAct[]): DrillOutlook | undefined {
  const [first] = acts;
  if (first === undefined) return undefined;
  return { at: first.at, act: first.command.type, acts: acts.filter(({ at }) => at === first.at).length };
}

/** Nothing moves while the engine is being emptied and rebuilt. */
const mayPlay = ({ status, wipe }: DrillState): boolean =>
  status === 'playing' && (wipe === undefined || wipe.rebuilt !== undefined);

/** Ledger milliseconds a wall millisecond; 0 is as fast as the work allows. */
function rateOf(wished: number, dayMs: number): number {
  const slowest = dayMs > 0 ? Math.max(1, Math.floor(msOfDay / dayMs)) : 0;
  if (wished === 0 || slowest === 0) return wished === 0 ? slowest : wished;
  return Math.min(wished, slowest);
}
