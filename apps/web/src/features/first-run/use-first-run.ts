import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { FirstRun, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export const useFirstRun = (): UseQueryResult<FirstRun> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'first-run'],
    queryFn: () => answered(api.GET('/api/ledgers/{ledger}/first-run', { params: { path: { ledger }, query: point } })),
  });
};

export const useAppointPerson = (): Command<Schemas['AppointPerson'], Receipt> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(api.POST('/api/ledgers/{ledger}/appointments', { params: { path: { ledger } }, ...underKey(key), body })),
  );
};

export const useEndAppointment = (appointment: string): Command<Schemas['EndAppointment'], Receipt> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/appointments/{appointment}/end', {
        params: { path: { ledger, appointment } },
        ...underKey(key),
        body,
      }),
    ),
  );
};

/** Looks a plan through; nothing is written. */
export const useCheckPlan = (): Command<Schemas['PlanText'], Schemas['CheckedPlan']> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(api.POST('/api/ledgers/{ledger}/plans/check', { params: { path: { ledger } }, ...underKey(key), body })),
  );
};

export const useIssuePlan = (): Command<Schemas['PlanText'], Receipt> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(api.POST('/api/ledgers/{ledger}/plans', { params: { path: { ledger } }, ...underKey(key), body })),
  );
};

export const useLaunchCampaign = (): Command<Schemas['LaunchCampaign'], Schemas['LaunchedCampaign']> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/campaigns/launch', { params: { path: { ledger } }, ...underKey(key), body }),
    ),
  );
};
