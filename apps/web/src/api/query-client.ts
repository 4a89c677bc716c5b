import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem-error';

/** A refusal is an answer and is not asked again; an outage is tried twice more. */
const mayRetry = (failures: number, error: Error): boolean =>
  failures < 2 && (!isProblem(error) || error.status >= 500);

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: mayRetry, staleTime: 30_000, refetchOnWindowFocus: false, gcTime: 10 * 60_000 },
      mutations: { retry: false },
    },
  });
