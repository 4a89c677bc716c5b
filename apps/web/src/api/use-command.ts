import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useContext, useRef, useState } from 'react';
import { EntryContext, marked } from './entry';
import { projected } from './live';
import { isProblem } from './problem-error';
import { useScope } from './scope';
import { draftKey, type DraftPlace, sentFrom } from './sent-draft';

/** Longest wait for the read models before the page says that the lists still follow. */
const patienceMs = 2000;
/** After it nobody is looking for what he wrote any more, and the ledger's next move brings it. */
const followingMs = 120_000;

/** How an own act has come through: written and shown, or written while the lists still follow. */
export type Recorded = 'no' | 'shown' | 'following';

export type Command<Input, Output> = UseMutationResult<Output, Error, Input> & { recorded: Recorded };

interface CommandOptions<Input, Output> {
  onDone?: (output: Output, input: Input) => void;
  /** The draft that an act of this kind is sent from; it goes with the act. */
  draft?: (input: Input) => DraftPlace | undefined;
}

const positionIn = (output: unknown): number | undefined => {
  if (typeof output !== 'object' || output === null) return undefined;
  const { position, items } = output as { position?: unknown; items?: { position: number | null }[] };
  if (typeof position === 'number') return position;
  const written = (items ?? []).flatMap((item) => (item.position === null ? [] : [item.position]));
  return written.length > 0 ? Math.max(...written) : undefined;
};

/**
 * One act of a person on the log. An attempt that failed on the way is repeated under the same key, so that it is written
 * once; an attempt that was answered, even by a refusal, ends the intent, and the next one gets a new key.
 * Within an entry on behalf the act carries its mark. Afterwards the page waits for the read models to pass what was written.
 */
export const useCommand = <Input, Output>(
  send: (input: Input, key: string) => Promise<Output>,
  after: CommandOptions<Input, Output> = {},
): Command<Input, Output> => {
  const queries = useQueryClient();
  const { ledger } = useScope();
  const entry = useContext(EntryContext);
  const intent = useRef<{ key: string; input: string } | undefined>(undefined);
  const [recorded, setRecorded] = useState<Recorded>('no');
  const last = useRef(0);
  const showOnceProjected = async (position: number): Promise<void> => {
    if (!(await projected(ledger, position, followingMs))) return;
    if (last.current === position) setRecorded((now) => (now === 'following' ? 'shown' : now));
    await queries.invalidateQueries({ queryKey: [ledger] });
  };
  const mutation = useMutation<Output, Error, Input>({
    mutationFn: async (input) => {
      const mark = entry?.current;
      const asked = JSON.stringify(mark === undefined ? input : [input, mark]);
      if (intent.current?.input !== asked) intent.current = { key: crypto.randomUUID(), input: asked };
      const { key } = intent.current;
      try {
        const sent = (): Promise<Output> => marked(key, mark, () => send(input, key));
        const output = await sentFrom(key, ledger, after.draft?.(input), sent);
        intent.current = undefined;
        return output;
      } catch (error) {
        if (isProblem(error) && error.status < 500) intent.current = undefined;
        throw error;
      }
    },
    onMutate: () => setRecorded('no'),
    onSuccess: async (output, input) => {
      const draft = after.draft?.(input);
      if (draft) queries.removeQueries({ queryKey: draftKey(ledger, draft) });
      after.onDone?.(output, input);
      const position = positionIn(output);
      last.current = position ?? last.current;
      const shown = position === undefined || (await projected(ledger, position, patienceMs));
      setRecorded(shown ? 'shown' : 'following');
      await queries.invalidateQueries({ queryKey: [ledger] });
      if (!shown) void showOnceProjected(position);
    },
  });
  return { ...mutation, recorded };
};
