import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { isProblem } from './problem-error';

/**
 * One act of a person on the log. An attempt that failed on the way is repeated under the same key, so that it is written
 * once; an attempt that was answered, even by a refusal, ends the intent, and the next one gets a new key.
 */
export const useCommand = <Input, Output>(
  send: (input: Input, key: string) => Promise<Output>,
  after: { onDone?: (output: Output, input: Input) => void } = {},
): UseMutationResult<Output, Error, Input> => {
  const queries = useQueryClient();
  const intent = useRef<{ key: string; input: string } | undefined>(undefined);
  return useMutation<Output, Error, Input>({
    mutationFn: async (input) => {
      const asked = JSON.stringify(input);
      if (intent.current?.input !== asked) intent.current = { key: crypto.randomUUID(), input: asked };
      try {
        const output = await send(input, intent.current.key);
        intent.current = undefined;
        return output;
      } catch (error) {
        if (isProblem(error) && error.status < 500) intent.current = undefined;
        throw error;
      }
    },
    onSuccess: async (output, input) => {
      after.onDone?.(output, input);
      await queries.invalidateQueries();
    },
  });
};
