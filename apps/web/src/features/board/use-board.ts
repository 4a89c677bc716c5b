import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import { useScope } from '../../api/scope';
import type { Board, BoardRows, BulkReceipt, LadderForecast, LadderRow } from '../../api/shapes';
import { type Recorded, useCommand } from '../../api/use-command';

export const useBoard = (campaign: string | undefined): UseQueryResult<Board> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'board', campaign],
    enabled: campaign !== undefined,
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/board', {
          params: { path: { ledger, campaign: campaign ?? '' }, query: point },
        }),
      ),
  });
};

/** The rows behind a figure of the board that has no page of its own. */
export const useBoardRows = (campaign: string, figure: BoardRows['figure']): UseQueryResult<BoardRows> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'boardRows', campaign, figure],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/board/rows', {
          params: { path: { ledger, campaign }, query: { ...point, figure } },
        }),
      ),
  });
};

/** The ladder beyond the board's 24 hours. */
export const useLadder = (campaign: string, hours: '24' | '168', enabled: boolean): UseQueryResult<LadderForecast> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'ladder', campaign, hours],
    enabled,
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/ladder', {
          params: { path: { ledger, campaign }, query: { ...point, hours } },
        }),
      ),
  });
};

interface RungActs {
  hold: (row: LadderRow, reason: string) => void;
  release: (row: LadderRow) => void;
  /** Key of the row whose act is under way. */
  busy: string | undefined;
  recorded: Recorded;
  error: Error | null;
  dismiss: () => void;
}

/** Holds or releases one rung over the units that the row lists: a frozen list, never "whatever matches now". */
export const useRungActs = (campaign: string): RungActs => {
  const { ledger } = useScope();
  const path = { ledger, campaign };
  const listed = (row: LadderRow): { level: number; escalations: string[] } => ({
    level: row.level,
    escalations: row.members.map((member) => member.escalation),
  });
  const hold = useCommand<{ row: LadderRow; reason: string }, BulkReceipt>(({ row, reason }, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/campaigns/{campaign}/rungs/hold', {
        params: { path },
        body: { ...listed(row), reason },
        ...underKey(key),
      }),
    ),
  );
  const release = useCommand<{ row: LadderRow }, BulkReceipt>(({ row }, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/campaigns/{campaign}/rungs/release', {
        params: { path },
        body: listed(row),
        ...underKey(key),
      }),
    ),
  );
  const pending = hold.isPending ? hold.variables : release.isPending ? release.variables : undefined;
  return {
    hold: (row, reason) => hold.mutate({ row, reason }),
    release: (row) => release.mutate({ row }),
    busy: pending?.row.key,
    recorded: hold.recorded === 'no' ? release.recorded : hold.recorded,
    error: hold.error ?? release.error,
    dismiss: () => {
      hold.reset();
      release.reset();
    },
  };
};
