import {
  factsAfterPaper,
  fold,
  type Basis,
  type Decider,
  type Decision,
  type EventData,
  type Instant,
  type LedgerId,
  type Rejection,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import type { StreamWrite } from '@taizhang/persistence';
import { inSpan } from '@taizhang/telemetry';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from './command';
import { actingForRefused } from '../context/acting-for';
import { entryRefused, type EntryTaken } from '../context/entry-on-behalf';
import { sealWrites } from '../sealing/seal-writes';
import { requestHash } from './request-hash';

/** How one command is handled: which stream, which decider, and what its context is gathered from. */
export interface Handling<C extends { readonly type: string }, E extends EventData, S, X> {
  readonly decider: Decider<C, E, S, X>;
  readonly stream: StreamName;
  readonly command: C;
  context(state: S, now: Instant): Promise<X>;
  basis?(context: X): Basis;
  /** Absent: the act is taken from nobody but whoever does it (代录). */
  entry?(state: S): EntryTaken;
  /** What is stored on other streams together with the decision, or not at all; before it in the order of the log. */
  beside?(context: X, events: readonly E[], state: S): readonly StreamWrite[];
}

const attempts = 6;
/** A stream that many commands write to is lost more often than one's own; each round one of them gets through. */
const attemptsBeside = 60;
const refused = (rejection: Rejection): CommandOutcome => ({ status: 'rejected', ...rejection });

/** What is entered from a paper lies before it. */
const onPaper = <E extends EventData>({ onBehalf }: CommandRequest<unknown>, decision: Decision<E>): Decision<E> =>
  decision.accepted && onBehalf !== undefined ? (factsAfterPaper(onBehalf, decision.events) ?? decision) : decision;

/** One command from its reading to its verdict, as a span of its type. */
export function execute<C extends { readonly type: string }, E extends EventData, S, X>(
  app: Application,
  request: CommandRequest<unknown>,
  handling: Handling<C, E, S, X>,
): Promise<CommandOutcome> {
  const told = { 'taizhang.command': handling.command.type, 'taizhang.ledger': request.ledger };
  return inSpan(`command ${handling.command.type}`, told, async (span) => {
    const outcome = await handle(app, request, handling);
    span.setAttributes({ 'taizhang.outcome': outcome.status === 'rejected' ? outcome.code : outcome.status });
    return outcome;
  });
}

/**
 * Load, decide, seal, append; decide again on a conflict. A command whose key is already stored is answered as it was,
 * whatever the state says now.
 */
async function handle<C extends { readonly type: string }, E extends EventData, S, X>(
  app: Application,
  request: CommandRequest<unknown>,
  handling: Handling<C, E, S, X>,
): Promise<CommandOutcome> {
  const hash = await requestHash(app, handling.stream, handling.command.type, request);
  for (let attempt = 1; ; attempt += 1) {
    const { events, version } = await app.store.readStream(request.ledger, handling.stream);
    const state = fold(handling.decider, events as readonly Stored<E>[]);
    const now = await app.store.now(request.ledger, request.wallNow);
    const unfit =
      (await actingForRefused(app, request, handling.stream, now)) ??
      (await entryRefused(app, request, handling.entry?.(state), handling.stream, now));
    if (unfit !== undefined) return (await answeredBefore(app, request, hash)) ?? refused(unfit);
    const context = await handling.context(state, now);
    const decision = onPaper(request, handling.decider.decide(handling.command, state, context));
    if (!decision.accepted) return (await answeredBefore(app, request, hash)) ?? refused(decision.rejection);
    if (decision.events.length === 0) {
      return (await answeredBefore(app, request, hash)) ?? (await nothingToDo(app, request.ledger));
    }
    const { ledger, key } = request;
    const basis = handling.basis?.(context);
    const beside = handling.beside?.(context, decision.events, state) ?? [];
    const own = { stream: handling.stream, expectedVersion: version, events: decision.events };
    const sealed = await sealWrites(app, { ledger, key, writes: [...beside, own] });
    if (sealed.kind === 'refused') return (await answeredBefore(app, request, hash)) ?? refused(sealed.rejection);
    const verdict = await app.store.append({
      ledger,
      key,
      requestHash: hash,
      writes: sealed.writes,
      actor: request.actor,
      ...(request.actingFor !== undefined && { actingFor: request.actingFor }),
      ...(request.onBehalf !== undefined && { onBehalf: request.onBehalf }),
      ...(request.causation !== undefined && { causation: request.causation }),
      ...(request.correlation !== undefined && { correlation: request.correlation }),
      ...(basis !== undefined && { basis }),
      ...(request.wallNow !== undefined && { wallNow: request.wallNow }),
    });
    switch (verdict.kind) {
      case 'stored':
        return {
          status: 'accepted',
          position: verdict.firstPosition + verdict.count - 1,
          events: verdict.count,
          repeated: verdict.repeated,
        };
      case 'keyReused':
        return refused({ code: 'IdempotencyKeyReused', details: { key: request.key } });
      case 'conflict':
        if (attempt >= (beside.length > 0 ? attemptsBeside : attempts)) {
          return refused({
            code: 'VersionConflict',
            details: { stream: verdict.stream, expected: verdict.expected, actual: verdict.actual },
          });
        }
    }
  }
}

async function answeredBefore(
  app: Application,
  request: CommandRequest<unknown>,
  hash: string,
): Promise<CommandOutcome | undefined> {
  const stored = await app.store.findAppend(request.ledger, request.key);
  if (stored === undefined) return undefined;
  if (stored.requestHash !== hash) return refused({ code: 'IdempotencyKeyReused', details: { key: request.key } });
  return {
    status: 'accepted',
    position: stored.firstPosition + stored.count - 1,
    events: stored.count,
    repeated: true,
  };
}

async function nothingToDo(app: Application, ledger: LedgerId): Promise<CommandOutcome> {
  const head = await app.store.head(ledger);
  return { status: 'accepted', position: head.position, events: 0, repeated: false };
}
