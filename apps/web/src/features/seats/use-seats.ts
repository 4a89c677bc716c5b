import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { signInAddress } from '../../api/session';
import type { Seat } from '../../api/shapes';
import { useGo, useHref } from '../../app/navigation';

/** The analyst's act waits in a finished copy, which is a ledger of its own: there he is signed in, there he looks round. */
const ledgerOf = (path: string): string | undefined => {
  const named = /^\/d\/([^/?]+)/.exec(path)?.[1];
  return named && decodeURIComponent(named);
};

/** Takes a seat, from whoever sits there if that was asked for, and goes to where its act waits; the seat one already holds is only gone back to. */
export const useTakeSeat = (ledger: string): ((seat: Seat) => void) => {
  const href = useHref();
  const go = useGo();
  return (seat) => {
    const waiting = seat.act?.path ?? '/inbox';
    if (seat.mine) go(waiting);
    else {
      const taking = { ledger: ledgerOf(waiting) ?? ledger, seat: seat.seat, takeOver: seat.taken };
      window.location.assign(signInAddress(taking, href(waiting)));
    }
  };
};

export const useLeaveSeat = (ledger: string): UseMutationResult<unknown, Error, Seat['seat']> => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (seat: Seat['seat']) =>
      answered(api.POST('/api/drills/{ledger}/seats/{seat}/leave', { params: { path: { ledger, seat } } })),
    onSuccess: () => queries.invalidateQueries(),
  });
};

export type TrustAct = 'wipe' | 'tamper';

/** The two ways to see for oneself: the engine is emptied and rebuilt, a copy of the log is damaged and the place named. */
export const useTrustActs = (ledger: string): UseMutationResult<unknown, Error, TrustAct> => {
  const queries = useQueryClient();
  const params = { params: { path: { ledger } } };
  return useMutation<unknown, Error, TrustAct>({
    mutationFn: (act) =>
      act === 'wipe'
        ? answered(api.POST('/api/drills/{ledger}/wipe-engine', params))
        : answered(api.POST('/api/drills/{ledger}/tamper', params)),
    onSuccess: () => queries.invalidateQueries({ queryKey: [ledger] }),
  });
};
