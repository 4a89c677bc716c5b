import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';

export type Integrity = components['schemas']['Integrity'];
export type Checkpoint = components['schemas']['Checkpoint'];
export type PaperCheck = components['schemas']['PaperCheck'];
export type SheetProof = components['schemas']['SheetProof'];
export type RangeVerification = components['schemas']['RangeVerification'];

export const useIntegrity = (): UseQueryResult<Integrity> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'integrity'],
    queryFn: () => answered(api.GET('/api/ledgers/{ledger}/integrity', { params: { path: { ledger }, query: point } })),
  });
};

/** What the log says of the sheet that bears a code; asked for nothing while there is none. */
export const useSheetProof = (code: string): UseQueryResult<SheetProof> => {
  const { ledger, key } = useScope();
  const query = { code };
  return useQuery({
    queryKey: [...key, 'sheet', code],
    enabled: code !== '',
    queryFn: () => answered(api.GET('/api/ledgers/{ledger}/sheets/verify', { params: { path: { ledger }, query } })),
  });
};

/** What the log says of a printed checkpoint; asked for nothing while there is no code. */
export const usePaperCheck = (code: string): UseQueryResult<PaperCheck> => {
  const { ledger, point, key } = useScope();
  const query = { ...point, code };
  return useQuery({
    queryKey: [...key, 'paper', code],
    enabled: code !== '',
    queryFn: () => answered(api.GET('/api/ledgers/{ledger}/integrity/paper', { params: { path: { ledger }, query } })),
  });
};

/** How far a verification has come, or what it found. */
export interface RangeProgress {
  first: number;
  last: number;
  verified: number;
  coveredUpTo: number;
  damages: RangeVerification['damages'];
  state: 'running' | 'done' | 'stopped';
  /** When it was done, by the clock on the wall. */
  doneAt?: string;
}

export interface VerifyRange {
  progress: RangeProgress | undefined;
  error: unknown;
  start: (first: number, last: number) => void;
  stop: () => void;
}

/** Damages shown; more say nothing more. */
const mostShown = 200;

/** Walks a range part by part: the server recomputes, the page shows how far it is, and can stop between two parts. */
export const useVerifyRange = (mostAtOnce: number): VerifyRange => {
  const { ledger, point } = useScope();
  const [progress, setProgress] = useState<RangeProgress>();
  const [error, setError] = useState<unknown>();
  const run = useRef(0);
  useEffect(() => () => void (run.current += 1), []);

  const walk = async (own: number, first: number, last: number): Promise<void> => {
    let known: RangeProgress = { first, last, verified: 0, coveredUpTo: 0, damages: [], state: 'running' };
    setProgress(known);
    for (let next = first; next <= last && run.current === own; next += mostAtOnce) {
      const query = { ...point, first: next, last: Math.min(last, next + mostAtOnce - 1) };
      const part = await answered(
        api.GET('/api/ledgers/{ledger}/integrity/range', { params: { path: { ledger }, query } }),
      );
      if (run.current !== own) return;
      const damages = [...known.damages, ...part.damages].slice(0, mostShown);
      known = {
        ...known,
        damages,
        verified: part.last - first + 1,
        coveredUpTo: Math.max(known.coveredUpTo, part.coveredUpTo),
      };
      setProgress(known);
    }
    setProgress({ ...known, state: 'done', doneAt: new Date().toISOString() });
  };

  return {
    progress,
    error,
    start: (first, last) => {
      const own = (run.current += 1);
      setError(undefined);
      walk(own, first, last).catch((problem: unknown) => {
        setError(problem);
        setProgress(undefined);
      });
    },
    stop: () => {
      run.current += 1;
      setProgress((known) => known && { ...known, state: 'stopped' });
    },
  };
};
