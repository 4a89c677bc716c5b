import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import { officialLedger, useScope } from './scope';
import type { Drill, OutsideLink, Session } from './shapes';

/** Who sits at this browser, what he may enter, and how much waits there. Asked again whenever the ledger moves. */
export const useSession = (): UseQueryResult<Session> => {
  const { ledger } = useScope();
  return useQuery({ queryKey: [ledger, 'session'], queryFn: () => answered(api.GET('/api/session')) });
};

/** The drill of the address; never asked for in the office's own ledger. */
export const useDrill = (): UseQueryResult<Drill> => {
  const { ledger } = useScope();
  return useQuery({
    queryKey: [ledger, 'drill'],
    enabled: ledger !== officialLedger,
    queryFn: () => answered(api.GET('/api/drills/{ledger}', { params: { path: { ledger } } })),
  });
};

export const useDrills = (enabled = true): UseQueryResult<Drill[]> =>
  useQuery({
    queryKey: ['drills'],
    enabled,
    queryFn: async () => (await answered(api.GET('/api/drills'))).drills,
  });

/** How the links to the outside stand; looked at again now and then, since nobody's act changes them. */
export const useOutsideLinks = (): UseQueryResult<OutsideLink[]> =>
  useQuery({
    queryKey: ['outside'],
    refetchInterval: 15_000,
    queryFn: async () => (await answered(api.GET('/api/health/outside'))).links,
  });

/** Where the office's own people sign in. */
export const logInAddress = (returnTo: string): string =>
  `/api/auth/login?${new URLSearchParams({ returnTo }).toString()}`;

/** To there, and back to the page that is open. */
export const logInFromHere = (): string => logInAddress(window.location.pathname + window.location.search);

/**
 * A drill's seats are its sign-in: the development issuer signs the browser in as the person of that seat and comes back
 * to the page where his act waits.
 */
export const signInAddress = (seat: { ledger: string; seat: string; takeOver: boolean }, returnTo: string): string =>
  `/api/auth/seat?${new URLSearchParams({ ...seat, takeOver: `${seat.takeOver}`, returnTo }).toString()}`;
