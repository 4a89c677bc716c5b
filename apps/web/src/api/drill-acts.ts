import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DrillAct } from '../app/frame/drill-bar';
import { useGo } from '../app/navigation';
import { answered, api } from './client';

/** Play, pause, next event, restart. A restart goes on in a ledger of its own, and the page follows it there. */
export const useDrillActs = (ledger: string): UseMutationResult<void, Error, DrillAct> => {
  const queries = useQueryClient();
  const go = useGo();
  const params = { params: { path: { ledger } } };
  const send = async (act: DrillAct): Promise<void> => {
    switch (act.act) {
      case 'play':
        await answered(api.POST('/api/drills/{ledger}/play', { ...params, body: { rate: act.rate } }));
        return;
      case 'pause':
        await answered(api.POST('/api/drills/{ledger}/pause', params));
        return;
      case 'nextEvent':
        await answered(api.POST('/api/drills/{ledger}/next', params));
        return;
      case 'restart': {
        const restarted = await answered(api.POST('/api/drills/{ledger}/restart', params));
        go(`/d/${encodeURIComponent(restarted.ledger)}`);
      }
    }
  };
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['drills'] });
      await queries.invalidateQueries({ queryKey: [ledger] });
    },
  });
};
