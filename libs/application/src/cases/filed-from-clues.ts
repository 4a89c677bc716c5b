import {
  clueDecider,
  clueStream,
  fold,
  type ClueEvent,
  type FileCase,
  type Instant,
  type Rejection,
  type Stored,
} from '@taizhang/domain';
import type { StreamWrite } from '@taizhang/persistence';
import { rightsOf } from '../access/rights';
import type { Application } from '../application';
import { clueContext } from '../clues/clue-context';
import { readClueSight } from '../clues/clue-sight';
import type { CommandRequest } from '../command/command';

export interface FiledFromClues {
  readonly clueRefusal?: Rejection;
  readonly clueWrites: readonly StreamWrite[];
}

/**
 * What filing a case writes on the clues that it comes from, in the same append: one clue leads to no case, to one or to
 * many. A clue that its decider does not let go refuses the filing.
 */
export async function filedFromClues(
  app: Application,
  request: CommandRequest<unknown>,
  { caseId, clueIds }: FileCase,
  now: Instant,
): Promise<FiledFromClues> {
  const { ledger, actor } = request;
  const clueWrites: StreamWrite[] = [];
  const sight =
    actor.kind === 'person' && (await readClueSight(app, ledger, await rightsOf(app, ledger, actor.personId)));
  for (const clueId of new Set(clueIds)) {
    const stream = clueStream(clueId);
    const { events, version } = await app.store.readStream(ledger, stream);
    const state = fold(clueDecider, events as readonly Stored<ClueEvent>[]);
    if (sight && sight(state) !== 'whole') return { clueRefusal: { code: 'NotFound', details: {} }, clueWrites: [] };
    const command = { type: 'RecordCaseOpened', caseId } as const;
    const context = await clueContext(app, request, state, now, command);
    const decision = clueDecider.decide(command, state, context);
    if (!decision.accepted) return { clueRefusal: decision.rejection, clueWrites: [] };
    if (decision.events.length > 0) clueWrites.push({ stream, expectedVersion: version, events: decision.events });
  }
  return { clueWrites };
}
