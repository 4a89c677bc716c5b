import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { Accountability, CaseAccountability, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export const useAccountability = (accountability: string): UseQueryResult<Accountability> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'accountability', accountability],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/accountabilities/{accountability}', {
          params: { path: { ledger, accountability }, query: point },
        }),
      ),
  });
};

export const useCaseAccountability = (caseId: string): UseQueryResult<CaseAccountability> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'case-accountability', caseId],
    queryFn: () =>
      answered(
        api.GET('/api/ledgers/{ledger}/cases/{case}/accountability', {
          params: { path: { ledger, case: caseId }, query: point },
        }),
      ),
  });
};

export type TrackAct =
  | { act: 'name'; body: Schemas['NameTrackSubject'] }
  | { act: 'evidence'; body: Schemas['RecordTrackEvidence'] }
  | { act: 'talk'; body: Schemas['RecordTrackTalk'] }
  | { act: 'conclude'; body: Schemas['ConcludeTrack'] }
  | { act: 'waive'; body: Schemas['WaiveTrack'] }
  | { act: 'reopen'; body: Schemas['ReopenTrack'] }
  | { act: 'signRung' }
  | { act: 'declineRung'; body: Schemas['DeclineTrackRung'] };

export type TrackActName = TrackAct['act'];

export const useTrackCommand = (track: string): Command<TrackAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<TrackAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, track } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/accountability-tracks/{track}' as const;
    switch (wanted.act) {
      case 'name':
        return answered(api.POST(`${at}/name-subject`, { ...sent, body: wanted.body }));
      case 'evidence':
        return answered(api.POST(`${at}/evidence`, { ...sent, body: wanted.body }));
      case 'talk':
        return answered(api.POST(`${at}/talks`, { ...sent, body: wanted.body }));
      case 'conclude':
        return answered(api.POST(`${at}/conclude`, { ...sent, body: wanted.body }));
      case 'waive':
        return answered(api.POST(`${at}/waive`, { ...sent, body: wanted.body }));
      case 'reopen':
        return answered(api.POST(`${at}/reopen`, { ...sent, body: wanted.body }));
      case 'signRung':
        return answered(api.POST(`${at}/sign-rung`, sent));
      case 'declineRung':
        return answered(api.POST(`${at}/decline-rung`, { ...sent, body: wanted.body }));
    }
  });
};
