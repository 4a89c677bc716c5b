import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { CheckPage, Checks, CheckTeamPreview, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export type CheckShown = Checks['shown'][number]['key'];

export const useChecks = (campaign: string, show: CheckShown | undefined): UseQueryResult<Checks> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'checks', campaign, show],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/campaigns/{campaign}/checks', {
          params: { path: { ledger, campaign }, query: { ...point, show } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
};

export const useCheck = (check: string): UseQueryResult<CheckPage> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'check', check],
    queryFn: () =>
      answered(api.GET('/api/ledgers/{ledger}/checks/{check}', { params: { path: { ledger, check }, query: point } })),
  });
};

/** Which targets such a team could take; asked as soon as it has a member. */
export const useTeamPreview = (check: string, members: readonly string[]): UseQueryResult<CheckTeamPreview> => {
  const { ledger, key } = useScope();
  return useQuery({
    queryKey: [...key, 'check', check, 'team', members],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/checks/{check}/team-preview', {
          params: { path: { ledger, check }, query: { members: members.join(',') } },
        }),
      ),
    enabled: members.length > 0,
  });
};

export const usePlanCheck = (campaign: string): Command<Schemas['PlanCheck'], Schemas['PlannedCheck']> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/campaigns/{campaign}/checks', {
        params: { path: { ledger, campaign } },
        ...underKey(key),
        body,
      }),
    ),
  );
};

export type CheckAct =
  | { act: 'draw' }
  | { act: 'conclude' }
  | { act: 'assign'; body: Schemas['AssignCheckTeam'] }
  | { act: 'withdraw'; body: Schemas['WithdrawCheck'] };
export type CheckActName = CheckAct['act'];

export const useCheckCommand = (check: string): Command<CheckAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<CheckAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, check } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/checks/{check}' as const;
    switch (wanted.act) {
      case 'draw':
        return answered(api.POST(`${at}/draw`, sent));
      case 'conclude':
        return answered(api.POST(`${at}/conclude`, sent));
      case 'assign':
        return answered(api.POST(`${at}/teams`, { ...sent, body: wanted.body }));
      case 'withdraw':
        return answered(api.POST(`${at}/withdraw`, { ...sent, body: wanted.body }));
    }
  });
};

export const useBeginCheck = (check: string): Command<Schemas['BeginCheck'], Receipt> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(
      api.POST('/api/ledgers/{ledger}/checks/{check}/begin', {
        params: { path: { ledger, check } },
        ...underKey(key),
        body,
      }),
    ),
  );
};

export type TargetAct =
  | { act: 'record'; body: Schemas['RecordCheckFinding'] }
  | { act: 'list'; body: Schemas['ListCheckFinding'] }
  | { act: 'register'; body: Schemas['RegisterCheckFinding'] };
export type TargetActName = TargetAct['act'];

export const useTargetCommand = (check: string): Command<TargetAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<TargetAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, check } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/checks/{check}' as const;
    switch (wanted.act) {
      case 'record':
        return answered(api.POST(`${at}/findings`, { ...sent, body: wanted.body }));
      case 'list':
        return answered(api.POST(`${at}/list-finding`, { ...sent, body: wanted.body }));
      case 'register':
        return answered(api.POST(`${at}/register-finding`, { ...sent, body: wanted.body }));
    }
  });
};
