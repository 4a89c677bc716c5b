import { instantOfMs, type Instant, type LedgerId, type LedgerOpened, type Stored } from '@taizhang/domain';
import {
  EventStoreError,
  eventHashOf,
  hashText,
  canonicalJson,
  keyOfEventId,
  ledgerOpenedKey,
  ledgerStream,
  openingEvents,
  openingOfFork,
  prepareAppend,
  resolveCorrections,
  tookEffectIn,
  verifyLog,
  type AppendRequest,
  type AppendVerdict,
  type EventStore,
  type LedgerHead,
  type OpenLedgerInput,
  type StoredProof,
} from '@taizhang/persistence';
import { InMemoryLedger } from './in-memory-ledger';

type Listener = (ledger: LedgerId, position: number) => void;

/** The port in memory, held by the same behaviour suite as the one on PostgreSQL. */
class InMemoryEventStore implements EventStore {
  private readonly open = new Map<LedgerId, InMemoryLedger>();
  private readonly listeners = new Set<Listener>();

  constructor(private readonly wall: () => Instant) {}

  async openLedger(input: OpenLedgerInput): Promise<LedgerHead> {
    this.refuseOpen(input.ledger);
    const events = openingEvents(input);
    const opened = events[0]?.payload as LedgerOpened['payload'];
    const wall = this.wallOf(opened.wall, input.ledger, input.wallNow);
    const ledger = new InMemoryLedger(input.ledger, opened, wall);
    const write = { stream: ledgerStream, expectedVersion: 0, events };
    const requestHash = hashText('sha256', eventHashOf('sha256', canonicalJson(events)));
    const request = { ledger: input.ledger, key: ledgerOpenedKey, requestHash, actor: { kind: 'system' } as const };
    ledger.append(prepareAppend({ ...request, writes: [write] }), wall);
    if (events.length === 1 && input.kind === 'official') {
      ledger.setClock({ anchorLedger: input.startsAt, anchorWall: wall, rate: 1 });
    }
    return this.opened(ledger);
  }

  async forkLedger(input: {
    readonly from: LedgerId;
    readonly position: number;
    readonly to: LedgerId;
  }): Promise<LedgerHead> {
    const source = this.ledger(input.from);
    this.refuseOpen(input.to);
    const first = source.rows[0];
    if (first === undefined) throw new EventStoreError('LedgerUnknown', `no ledger ${input.from}`);
    const canonical = openingOfFork(source.stored(first), input);
    const { payload } = JSON.parse(canonical) as LedgerOpened;
    const fork = new InMemoryLedger(input.to, payload, instantOfMs(first.committedAtMs));
    fork.copyFrom(source, input.position, canonical);
    return this.opened(fork);
  }

  async dropDrillLedger(ledger: LedgerId): Promise<void> {
    const { kind } = this.ledger(ledger).head;
    if (kind !== 'drill')
      throw new EventStoreError('LedgerNotADrill', `ledger ${ledger} is no drill and cannot be dropped`);
    this.open.delete(ledger);
  }

  async append(request: AppendRequest): Promise<AppendVerdict> {
    const append = prepareAppend(request);
    const ledger = this.ledger(request.ledger);
    const verdict = ledger.append(append, this.wallOf(ledger.head.wall, request.ledger, request.wallNow));
    if (verdict.kind === 'stored' && !verdict.repeated) this.announce(ledger);
    return verdict;
  }

  now: EventStore['now'] = async (id, wallNow) => {
    const ledger = this.ledger(id);
    return ledger.now(this.wallOf(ledger.head.wall, id, wallNow));
  };

  ledgers: EventStore['ledgers'] = async () =>
    [...this.open.values()].map(({ head }) => ({ ...head })).sort((a, b) => (a.ledger < b.ledger ? -1 : 1));
  head: EventStore['head'] = async (ledger) => ({ ...this.ledger(ledger).head });
  streamVersion: EventStore['streamVersion'] = async (ledger, stream) => this.open.get(ledger)?.versionOf(stream) ?? 0;
  findAppend: EventStore['findAppend'] = async (ledger, key) => this.open.get(ledger)?.findAppend(key);
  positionAt: EventStore['positionAt'] = async (ledger, knownOn) => this.open.get(ledger)?.positionAt(knownOn) ?? 0;
  verify: EventStore['verify'] = async (ledger) => verifyLog(this.ledger(ledger));

  readStream: EventStore['readStream'] = async (ledger, stream, { upTo = Infinity, asOf } = {}) => {
    const raw = await this.readEntries(ledger, stream, { ...(upTo !== undefined && { upTo }) });
    const events = resolveCorrections(raw).filter((event) => asOf === undefined || event.effectiveAt <= asOf);
    return { events, version: raw.length };
  };

  readEntries: EventStore['readEntries'] = async (
    ledger,
    stream,
    { upTo = Infinity, afterVersion = 0, backward = false, limit = Infinity } = {},
  ) => {
    const wanted = this.events(
      ledger,
      (event) => event.stream === stream && event.position <= upTo && event.version > afterVersion,
    );
    return (backward ? wanted.toReversed() : wanted).slice(0, limit);
  };

  readFeed: EventStore['readFeed'] = async (
    ledger,
    { after, limit, upTo = Infinity, categories, backward = false },
  ) => {
    const rows = (this.open.get(ledger)?.rows ?? []).slice(after);
    const wanted = rows.filter((row) => row.position <= upTo && (categories?.includes(row.category) ?? true));
    const ordered = backward ? wanted.toReversed() : wanted;
    return ordered.slice(0, limit).map((row) => this.ledger(ledger).stored(row));
  };

  async *feed(...[id, range = {}]: Parameters<EventStore['feed']>): AsyncGenerator<Stored> {
    const { after = 0, upTo, categories, effective } = range;
    const events = await this.readFeed(id, {
      ...{ after, limit: Infinity },
      ...(upTo !== undefined && { upTo }),
      ...(categories !== undefined && { categories }),
    });
    yield* events.filter(tookEffectIn(effective));
  }

  effectsOf: EventStore['effectsOf'] = async (ledger, id) => this.events(ledger, (event) => event.causation === id);

  findEvent: EventStore['findEvent'] = async (id, at) => {
    const ledger = this.open.get(id);
    const position = 'position' in at ? at.position : positionOf(ledger, at.id);
    const row = position === undefined ? undefined : ledger?.rows[position - 1];
    if (ledger === undefined || row === undefined) return undefined;
    const { hash } = ledger.head;
    return {
      event: ledger.stored(row),
      canonical: row.canonical,
      eventHash: hashText(hash, row.eventHash),
      leaf: hashText(hash, row.leaf),
    } satisfies StoredProof;
  };

  onAdvance(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.listeners.clear();
  }

  private ledger(id: LedgerId): InMemoryLedger {
    const ledger = this.open.get(id);
    if (ledger === undefined) throw new EventStoreError('LedgerUnknown', `no ledger ${id}`);
    return ledger;
  }

  private refuseOpen(id: LedgerId): void {
    if (this.open.has(id)) throw new EventStoreError('LedgerAlreadyOpen', `ledger ${id} is open already`);
  }

  private opened(ledger: InMemoryLedger): LedgerHead {
    this.open.set(ledger.head.ledger, ledger);
    this.announce(ledger);
    return { ...ledger.head };
  }

  private announce({ head }: InMemoryLedger): void {
    for (const listener of this.listeners) listener(head.ledger, head.position);
  }

  private wallOf(kind: LedgerHead['wall'], ledger: LedgerId, given: Instant | undefined): Instant {
    if (kind === 'database') return this.wall();
    if (given === undefined)
      throw new EventStoreError('WallNowMissing', `ledger ${ledger} has no wall clock of its own`);
    return given;
  }

  private events(ledger: LedgerId, wanted: (event: Stored) => boolean): readonly Stored[] {
    const open = this.open.get(ledger);
    return open === undefined ? [] : open.rows.map((row) => open.stored(row)).filter(wanted);
  }
}

function positionOf(ledger: InMemoryLedger | undefined, id: string): number | undefined {
  const named = keyOfEventId(id);
  const append = named && ledger?.findAppend(named.key);
  return append && named.ordinal <= append.count ? append.firstPosition + named.ordinal - 1 : undefined;
}

/** `wall` stands for the database's clock; give one for specs whose times matter. */
export const createInMemoryEventStore = (options: { readonly wall?: () => Instant } = {}): EventStore =>
  new InMemoryEventStore(options.wall ?? (() => instantOfMs(Date.now())));
