import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { answered, api } from './client';
import type { FormDraft } from './shapes';
import { useScope } from './scope';
import { draftKey, type DraftPlace, nowSaving, savingOf } from './sent-draft';
import { useTimelySaving } from './use-timely-saving';

export type DraftForm = NonNullable<FormDraft['draft']>['form'];

export interface KeptForm {
  /** What had been typed before, once the server has answered; null when there is nothing. */
  found: FormDraft['draft'] | undefined;
  /** Whether it lies under the key of its matter. */
  sealed: boolean;
  saving: 'clean' | 'waiting' | 'saving' | 'failed';
  /** When the server last took it; ledger time. */
  savedAt: string | undefined;
  keep: (form: DraftForm) => void;
  /** What is being sent is kept no more; after a refusal it is again. */
  rest: () => void;
  resume: () => void;
  drop: () => void;
}

const addressOf = (ledger: string, { subject, act }: DraftPlace) => ({
  params: { path: { ledger, subject, act } },
});
const route = '/api/ledgers/{ledger}/matters/{subject}/drafts/{act}' as const;

/** Takes a draft away that is not wanted. Never in the way of what the page does next. */
const useDropDraft = (): ((place: DraftPlace) => void) => {
  const { ledger } = useScope();
  const queries = useQueryClient();
  return (place) => {
    queries.removeQueries({ queryKey: draftKey(ledger, place) });
    const before = savingOf(ledger, place);
    const dropped = (): Promise<unknown> => api.DELETE(route, { ...addressOf(ledger, place), keepalive: true });
    void before.then(dropped, dropped).catch(() => undefined);
  };
};

/** Keeps what is typed into the form of an act on the server: every five seconds, and when the form is left. */
export const useFormDraft = (place: DraftPlace | undefined): KeptForm => {
  const { ledger, live } = useScope();
  const dropIt = useDropDraft();
  const [subject, act] = [place?.subject ?? '', place?.act ?? ''];
  const query = useQuery({
    queryKey: draftKey(ledger, { subject, act }),
    enabled: place !== undefined && live,
    // It is asked for when a form opens; afterwards the page knows better.
    ...{ staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
    queryFn: () => answered(api.GET(route, addressOf(ledger, { subject, act }))),
  });
  const [saving, setSaving] = useState<KeptForm['saving']>('clean');
  const [savedAt, setSavedAt] = useState<string | undefined>();
  const latest = useRef<string | undefined>(undefined);
  const taken = useRef<string | undefined>(undefined);
  const save = useCallback(async (): Promise<void> => {
    const typed = latest.current;
    if (typed === undefined || typed === taken.current || subject === '') return;
    taken.current = typed;
    setSaving('saving');
    const body = { form: JSON.parse(typed) as DraftForm };
    const kept = answered(api.PUT(route, { ...addressOf(ledger, { subject, act }), body, keepalive: true }));
    nowSaving(ledger, { subject, act }, kept);
    try {
      setSavedAt((await kept).savedAt);
      setSaving(latest.current === typed ? 'clean' : 'waiting');
    } catch {
      taken.current = undefined;
      setSaving('failed');
    }
  }, [ledger, subject, act]);
  useTimelySaving(save);
  const keep = useCallback((form: DraftForm): void => {
    latest.current = JSON.stringify(form);
    setSaving('waiting');
  }, []);
  const rested = useRef<string | undefined>(undefined);
  const rest = useCallback((): void => {
    rested.current = latest.current;
    latest.current = undefined;
  }, []);
  const resume = useCallback((): void => {
    latest.current ??= rested.current;
    rested.current = undefined;
  }, []);
  const drop = (): void => {
    latest.current = undefined;
    taken.current = undefined;
    setSavedAt(undefined);
    if (place) dropIt(place);
  };
  return { found: query.data?.draft, sealed: query.data?.sealed ?? true, saving, savedAt, keep, rest, resume, drop };
};
