import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DrillAct } from '../app/frame/drill-bar';
import { useGo } from '../app/navigation';
import { answered, api } from './client';
import { useScope } from './scope';
import type { Drill } from './shapes';

/** Play, pause, next event, restart: acts on the drill's clock, not on the log. */
export const useDrillActs = (): UseMutationResult<Drill | undefined, Error, DrillAct> => {
  const { ledger } = useScope();
  const queries = useQueryClient();
  const go = useGo();
  const path = { ledger };
  const send = async (act: DrillAct): Promise<Drill | undefined> => {
    switch (act.act) {
      case 'play':
        return answered(api.POST('/api/drills/{ledger}/play', { params: { path }, body: { rate: act.rate } }));
      case 'pause':
        return answered(api.POST('/api/drills/{ledger}/pause', { params: { path } }));
      case 'nextEvent':
        return answered(api.POST('/api/drills/{ledger}/next-event', { params: { path } }));
      case 'restart': {
        const restarted = await answered(api.POST('/api/drills/{ledger}/restart', { params: { path } }));
        go(`/d/${encodeURIComponent(restarted.ledger)}`);
        return undefined;
      }
    }
  };
  return useMutation({
    mutationFn: send,
    onSuccess: (drill) => {
      if (drill) queries.setQueryData([ledger, 'drill'], drill);
      void queries.invalidateQueries({ queryKey: [ledger] });
    },
  });
};
