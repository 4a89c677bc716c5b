import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import { sentFile } from '../../api/sent-file';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];
export type BundlePreview = Schemas['BundlePreview'];
export type BundleTakenIn = Schemas['BundleTakenIn'];

export const usePreviewBundle = (): UseMutationResult<BundlePreview, Error, File> => {
  const { ledger } = useScope();
  return useMutation({
    mutationFn: (file) =>
      answered(api.POST('/api/ledgers/{ledger}/bundles/preview', { params: { path: { ledger } }, ...sentFile(file) })),
  });
};

/** The previewed file, for the unit that receives its clue. */
export interface Wanted {
  file: File;
  /** What one file is told from another by, so that a second try of the same is the same intent. */
  bundle: string;
  unit: string | undefined;
}

export const useTakeInBundle = (): Command<Wanted, BundleTakenIn> => {
  const { ledger } = useScope();
  return useCommand<Wanted, BundleTakenIn>(({ file, unit }, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/bundles', {
        params: { path: { ledger }, query: unit === undefined ? {} : { unit } },
        ...sentFile(file, underKey(key).headers),
      }),
    ),
  );
};
