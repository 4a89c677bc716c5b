import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import { useScope } from '../../api/scope';
import { saveAs, sentFile } from '../../api/sent-file';
import type { LedgerSheetPreview, LedgerSheetReceipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

export const usePreviewSheet = (campaign: string): UseMutationResult<LedgerSheetPreview, Error, Blob> => {
  const { ledger } = useScope();
  return useMutation({
    mutationFn: (sheet) =>
      answered(
        api.POST('/api/ledgers/{ledger}/campaigns/{campaign}/problems/sheet/preview', {
          params: { path: { ledger, campaign } },
          ...sentFile(sheet),
        }),
      ),
  });
};

/** Lists what was previewed, by the hash of its preview. */
export const useListFromSheet = (campaign: string): Command<{ sheet: Blob; hash: string }, LedgerSheetReceipt> => {
  const { ledger } = useScope();
  return useCommand(({ sheet, hash }, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/campaigns/{campaign}/problems/sheet', {
        params: { path: { ledger, campaign } },
        ...sentFile(sheet, { ...underKey(key).headers, 'X-Sheet-Hash': hash }),
      }),
    ),
  );
};

/** The rows that stay out, or an empty sheet, as a workbook to be saved under a name. */
export const useSheetWorkbooks = (
  campaign: string,
): UseMutationResult<void, Error, { name: string; rejectedOf?: Blob }> => {
  const { ledger } = useScope();
  return useMutation({
    mutationFn: async ({ name, rejectedOf }) => {
      const params = { path: { ledger, campaign } };
      const at = '/api/ledgers/{ledger}/campaigns/{campaign}/problems/sheet' as const;
      const made = rejectedOf
        ? await answered(api.POST(`${at}/rejected`, { params, parseAs: 'blob', ...sentFile(rejectedOf) }))
        : await answered(api.GET(`${at}/template`, { params, parseAs: 'blob' }));
      saveAs(made as unknown as Blob, name);
    },
  });
};
