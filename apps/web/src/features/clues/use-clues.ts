import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { Clue, Clues, Receipt } from '../../api/shapes';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export const useClues = (): UseQueryResult<Clues> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'clues'],
    queryFn: () => answered(api.GET('/api/ledgers/{ledger}/clues', { params: { path: { ledger }, query: point } })),
  });
};

export const useClue = (clue: string): UseQueryResult<Clue> => {
  const { ledger, point, key } = useScope();
  return useQuery({
    queryKey: [...key, 'clue', clue],
    queryFn: () =>
      answered(api.GET('/api/ledgers/{ledger}/clues/{clue}', { params: { path: { ledger, clue }, query: point } })),
  });
};

export const useRegisterClue = (): Command<Schemas['RegisterClue'], Schemas['RegisteredClue']> => {
  const { ledger } = useScope();
  return useCommand((body, key) =>
    answered(api.POST('/api/ledgers/{ledger}/clues', { params: { path: { ledger } }, ...underKey(key), body })),
  );
};

export type ClueAct =
  | { act: 'classify'; body: Schemas['ClassifyClue'] }
  | { act: 'propose'; body: Schemas['ProposeClueDisposal'] }
  | { act: 'return' | 'chase' | 'forwardUp' | 'close'; body: Schemas['ClueGrounds'] }
  | { act: 'approve'; body: Schemas['ApproveClueDisposal'] }
  | { act: 'assign'; body: Schemas['AssignClue'] }
  | { act: 'recuse'; body: Schemas['RecuseClueOfficer'] }
  | { act: 'replaceOfficer'; body: Schemas['ReplaceClueOfficer'] }
  | { act: 'openInquiry'; body: Schemas['OpenTalkInquiry'] }
  | { act: 'answerInquiry'; body: Schemas['AnswerTalkInquiry'] }
  | { act: 'concludeInquiry'; body: Schemas['ConcludeTalkInquiry'] }
  | { act: 'startVerification'; body: Schemas['StartClueVerification'] }
  | { act: 'extendVerification'; body: Schemas['ExtendClueVerification'] }
  | { act: 'reportVerification'; body: Schemas['ReportClueVerification'] }
  | { act: 'signVerification'; body: Schemas['SignClueVerification'] }
  | { act: 'transfer'; body: Schemas['TransferClue'] }
  | { act: 'receiveReceipt'; body: Schemas['ReceiveClueReceipt'] }
  | { act: 'merge'; body: Schemas['MergeClue'] }
  | { act: 'holdAgain'; body: Schemas['HoldClueAgain'] }
  | { act: 'informReporter'; body: Schemas['InformClueReporter'] }
  | { act: 'fileCase'; body: Schemas['FileCase'] };
export type ClueActName = ClueAct['act'];

export const useClueCommand = (clue: string): Command<ClueAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<ClueAct, Receipt>((wanted, key) => {
    const sent = { params: { path: { ledger, clue } }, ...underKey(key) };
    const at = '/api/ledgers/{ledger}/clues/{clue}' as const;
    switch (wanted.act) {
      case 'fileCase':
        return answered(
          api.POST('/api/ledgers/{ledger}/cases', {
            params: { path: { ledger } },
            ...underKey(key),
            body: wanted.body,
          }),
        );
      case 'classify':
        return answered(api.POST(`${at}/classify`, { ...sent, body: wanted.body }));
      case 'propose':
        return answered(api.POST(`${at}/propose`, { ...sent, body: wanted.body }));
      case 'return':
        return answered(api.POST(`${at}/return`, { ...sent, body: wanted.body }));
      case 'approve':
        return answered(api.POST(`${at}/approve`, { ...sent, body: wanted.body }));
      case 'assign':
        return answered(api.POST(`${at}/assign`, { ...sent, body: wanted.body }));
      case 'recuse':
        return answered(api.POST(`${at}/recuse`, { ...sent, body: wanted.body }));
      case 'replaceOfficer':
        return answered(api.POST(`${at}/replace-officer`, { ...sent, body: wanted.body }));
      case 'chase':
        return answered(api.POST(`${at}/chase`, { ...sent, body: wanted.body }));
      case 'openInquiry':
        return answered(api.POST(`${at}/open-inquiry`, { ...sent, body: wanted.body }));
      case 'answerInquiry':
        return answered(api.POST(`${at}/answer-inquiry`, { ...sent, body: wanted.body }));
      case 'concludeInquiry':
        return answered(api.POST(`${at}/conclude-inquiry`, { ...sent, body: wanted.body }));
      case 'startVerification':
        return answered(api.POST(`${at}/start-verification`, { ...sent, body: wanted.body }));
      case 'extendVerification':
        return answered(api.POST(`${at}/extend-verification`, { ...sent, body: wanted.body }));
      case 'reportVerification':
        return answered(api.POST(`${at}/report-verification`, { ...sent, body: wanted.body }));
      case 'signVerification':
        return answered(api.POST(`${at}/sign-verification`, { ...sent, body: wanted.body }));
      case 'transfer':
        return answered(api.POST(`${at}/transfer`, { ...sent, body: wanted.body }));
      case 'receiveReceipt':
        return answered(api.POST(`${at}/receive-receipt`, { ...sent, body: wanted.body }));
      case 'forwardUp':
        return answered(api.POST(`${at}/forward-up`, { ...sent, body: wanted.body }));
      case 'merge':
        return answered(api.POST(`${at}/merge`, { ...sent, body: wanted.body }));
      case 'holdAgain':
        return answered(api.POST(`${at}/hold-again`, { ...sent, body: wanted.body }));
      case 'close':
        return answered(api.POST(`${at}/close`, { ...sent, body: wanted.body }));
      case 'informReporter':
        return answered(api.POST(`${at}/inform-reporter`, { ...sent, body: wanted.body }));
    }
  });
};
