import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from './client';
import { useScope } from './scope';
import type { KeptFile, MatterFile, MatterFiles } from './shapes';
import { upload } from './upload';
import { type Command, useCommand } from './use-command';

/** `subject`: the matter's stream with `~` for `/`, as in the history pages. */
const addressOf = (ledger: string, subject: string): string =>
  `/api/ledgers/${encodeURIComponent(ledger)}/matters/${encodeURIComponent(subject)}/files`;

export const useFiles = (subject: string, enabled = true): UseQueryResult<MatterFiles> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'files', subject],
    enabled,
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/matters/{subject}/files', {
          params: { path: { ledger, subject }, query: point },
        }),
      ),
  });
};

interface Chosen {
  file: File;
  /** What one file is told from another by, so that a second try of the same is the same intent. */
  name: string;
  size: number;
  changed: number;
}

export const useUpload = (
  subject: string,
  onKept?: (file: KeptFile) => void,
): { command: Command<Chosen, KeptFile>; share: number; send: (file: File) => void } => {
  const { ledger } = useScope();
  const [share, setShare] = useState(0);
  const command = useCommand<Chosen, KeptFile>(
    ({ file }, key) => upload({ address: addressOf(ledger, subject), file, key, onProgress: setShare }),
    { onDone: (kept) => onKept?.(kept) },
  );
  const send = (file: File): void => {
    setShare(0);
    command.mutate({ file, name: file.name, size: file.size, changed: file.lastModified });
  };
  return { command, share, send };
};

export const fileAddress = (ledger: string, subject: string, file: string): string =>
  `${addressOf(ledger, subject)}/${encodeURIComponent(file)}/content`;

export const useFileAddress = (subject: string): ((file: MatterFile) => string) => {
  const { ledger } = useScope();
  return ({ file }) => fileAddress(ledger, subject, file);
};

const nameFrom = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'file';

/** Opens a file of a sealed matter: the reason goes into the log, the bytes to the reader's own disk. */
export const useOpenSealedFile = (
  subject: string,
): UseMutationResult<void, Error, { file: string; reason: string }> => {
  const { ledger } = useScope();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, reason }) => {
      const { data, response, error } = await api.POST('/api/ledgers/{ledger}/matters/{subject}/files/{file}/open', {
        params: { path: { ledger, subject, file } },
        body: { reason },
        parseAs: 'blob',
      });
      const blob = (await answered(Promise.resolve({ data, response, error }))) as unknown as Blob;
      const address = URL.createObjectURL(blob);
      const link = document.createElement('a');
      link.href = address;
      link.download = nameFrom(response);
      link.click();
      URL.revokeObjectURL(address);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [ledger] }),
  });
};
