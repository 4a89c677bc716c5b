import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { answered, api } from '../../api/client';
import { projected } from '../../api/live';
import { useScope } from '../../api/scope';
import { saveAs, sentFile } from '../../api/sent-file';
import type { RosterImport, RosterPreview } from '../../api/shapes';

const pollMs = 1000;
const patienceMs = 10_000;

export const usePreviewRoster = (): UseMutationResult<RosterPreview, Error, File> => {
  const { ledger } = useScope();
  return useMutation({
    mutationFn: (file) =>
      answered(api.POST('/api/ledgers/{ledger}/roster/preview', { params: { path: { ledger } }, ...sentFile(file) })),
  });
};

/** Accepts a file by the hash of its preview; it may be accepted again after an interruption. */
export const useImportRoster = (): UseMutationResult<RosterImport, Error, { file: File; hash: string }> => {
  const { ledger } = useScope();
  return useMutation({
    mutationFn: ({ file, hash }) =>
      answered(
        api.POST('/api/ledgers/{ledger}/roster/imports', {
          params: { path: { ledger } },
          ...sentFile(file, { 'X-Roster-Hash': hash }),
        }),
      ),
  });
};

/** How far an import is. When it is done, the pages wait for what it has written. */
export const useRosterImport = (id: string | undefined): UseQueryResult<RosterImport> => {
  const { ledger } = useScope();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ['roster-import', ledger, id],
    enabled: id !== undefined,
    retry: false,
    refetchInterval: ({ state }) => (state.data?.status === 'running' && state.status !== 'error' ? pollMs : false),
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/roster/imports/{import}', { params: { path: { ledger, import: id ?? '' } } }),
      ),
  });
  const position = query.data?.status === 'done' ? query.data.position : null;
  useEffect(() => {
    if (position === null) return;
    void projected(ledger, position, patienceMs).then(() => queries.invalidateQueries({ queryKey: [ledger] }));
  }, [ledger, position, queries]);
  return query;
};

/** The rows that stay out, or an empty roster, as a workbook to be saved. */
export const useWorkbooks = (): UseMutationResult<void, Error, { rejectedOf: File } | 'template'> => {
  const { ledger } = useScope();
  return useMutation({
    mutationFn: async (wanted) => {
      const params = { path: { ledger } };
      const workbook =
        wanted === 'template'
          ? await answered(api.GET('/api/ledgers/{ledger}/roster/template', { params, parseAs: 'blob' }))
          : await answered(
              api.POST('/api/ledgers/{ledger}/roster/rejected', {
                params,
                parseAs: 'blob',
                ...sentFile(wanted.rejectedOf),
              }),
            );
      saveAs(workbook as unknown as Blob, wanted === 'template' ? 'roster.xlsx' : 'roster-rejected.xlsx');
    },
  });
};
