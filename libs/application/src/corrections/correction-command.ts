import {
  categoryOf,
  decideCorrection,
  type CorrectionCommand,
  type CorrectionEvent,
  type Decider,
  type Stored,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingAtTheTop } from '../context/acting-at-the-top';
import { notFound } from '../context/unknown-subject';

export type OnEntry = { readonly position: number };

/** Corrections answer to nobody's `evolve`: the loader of the stream resolves them. */
const untouched = { initial: undefined, evolve: (): undefined => undefined };

/** Appends a correction of the fact at a position to that fact's own stream. */
export async function onEntry(
  app: Application,
  request: CommandRequest<OnEntry>,
  command: CorrectionCommand,
): Promise<CommandOutcome> {
  const { ledger, input } = request;
  const raw = await app.store.findEvent(ledger, { position: input.position });
  if (raw === undefined) return notFound(String(input.position));
  const { stream, id } = raw.event;
  const entryNow = async (): Promise<Stored | undefined> =>
    (await app.store.readStream(ledger, stream)).events.find((event) => event.id === id);
  type Context = Parameters<typeof decideCorrection>[1];
  const decider: Decider<CorrectionCommand, CorrectionEvent, undefined, Context> = {
    ...untouched,
    category: categoryOf(stream),
    decide: (asked, _state, context) => decideCorrection(asked, context),
  };
  return execute(app, request, {
    decider,
    stream,
    command,
    context: async (_state, now) => {
      const [acting, standing] = await Promise.all([actingAtTheTop(app, request, now), entryNow()]);
      return { ...acting, entry: standing ?? raw.event, isVoid: standing === undefined };
    },
  });
}
