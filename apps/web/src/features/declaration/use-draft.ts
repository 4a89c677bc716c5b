import { useCallback, useRef, useState } from 'react';
import { answered, api } from '../../api/client';
import { useScope } from '../../api/scope';
import type { Declaration } from '../../api/shapes';
import { useTimelySaving } from '../../api/use-timely-saving';
import { draftOf, emptyDraft, type FormDraft, readDraft } from './form-draft';

export type DraftSaving = 'clean' | 'waiting' | 'saving' | 'failed';

export interface KeptDraft {
  draft: FormDraft;
  change: (draft: FormDraft) => void;
  saving: DraftSaving;
  /** When the server last took it; ledger time. */
  savedAt: string | undefined;
  /** Nothing more is to be kept: the form has been filed. */
  close: () => void;
}

/** Where filling in begins: the kept draft, else the form that was returned or is being amended, else nothing. */
export const startingDraft = (declaration: Declaration): FormDraft => {
  const { form, formVersion, revision } = declaration;
  const kept = declaration.draft ? readDraft(declaration.draft.form, formVersion) : undefined;
  if (kept && kept.revision >= revision) return kept;
  return form ? draftOf(form, revision, formVersion) : emptyDraft(revision, formVersion);
};

/** A draft that was begun before the submission that now stands, and says something else. */
export const overtakenDraft = (declaration: Declaration): FormDraft | undefined => {
  const kept = declaration.draft ? readDraft(declaration.draft.form, declaration.formVersion) : undefined;
  return kept && kept.revision < declaration.revision ? kept : undefined;
};

/** Saves what was typed every five seconds and when the page is left. A refetch never overwrites what is on the page. */
export const useDraft = (declaration: Declaration): KeptDraft => {
  const { ledger } = useScope();
  const id = declaration.declaration;
  const [draft, setDraft] = useState(() => startingDraft(declaration));
  const [saving, setSaving] = useState<DraftSaving>('clean');
  const [savedAt, setSavedAt] = useState(declaration.draft?.savedAt);
  const latest = useRef(draft);
  const taken = useRef(JSON.stringify(draft));
  const closed = useRef(false);

  const save = useCallback(async (): Promise<void> => {
    const text = JSON.stringify(latest.current);
    if (closed.current || text === taken.current) return;
    setSaving('saving');
    try {
      const kept = await answered(
        api.PUT('/api/ledgers/{ledger}/declarations/{declaration}/draft', {
          params: { path: { ledger, declaration: id } },
          body: { form: latest.current },
          keepalive: true,
        }),
      );
      taken.current = text;
      setSavedAt(kept.savedAt);
      setSaving(JSON.stringify(latest.current) === text ? 'clean' : 'waiting');
    } catch {
      setSaving('failed');
    }
  }, [ledger, id]);

  useTimelySaving(save);

  const change = useCallback((next: FormDraft): void => {
    latest.current = next;
    setDraft(next);
    setSaving(JSON.stringify(next) === taken.current ? 'clean' : 'waiting');
  }, []);
  const close = useCallback((): void => void (closed.current = true), []);
  return { draft, change, saving, savedAt, close };
};
