import { answered, api, underKey } from '../../api/client';
import type { components } from '../../api/schema';
import { useScope } from '../../api/scope';
import type { Receipt } from '../../api/shapes';
import type { DraftPlace } from '../../api/sent-draft';
import { type Command, useCommand } from '../../api/use-command';

type Schemas = components['schemas'];

export type CaseAct =
  | { act: 'takeOver'; body: Schemas['TakeOverCase'] }
  | { act: 'supervise'; body: Schemas['SuperviseCase'] }
  | { act: 'answerSupervision'; body: Schemas['AnswerSupervision'] }
  | { act: 'assignTeam'; body: Schemas['AssignTeam'] }
  | { act: 'declareInterest'; body: Schemas['DeclareInterest'] }
  | { act: 'extend'; body: Schemas['ExtendCaseClock'] }
  | { act: 'suspend'; body: Schemas['SuspendCase'] }
  | { act: 'resume' }
  | { act: 'recordEvidence'; body: Schemas['RecordEvidence'] }
  | { act: 'recordTalk'; body: Schemas['RecordTalk'] }
  | { act: 'presentFacts'; body: Schemas['PresentFacts'] }
  | { act: 'concludeExamination'; body: Schemas['ConcludeExamination'] }
  | { act: 'deferAdjudication'; body: Schemas['DeferAdjudication'] }
  | { act: 'acceptAdjudication'; body: Schemas['AcceptAdjudication'] }
  | { act: 'returnCase'; body: Schemas['ReturnCase'] }
  | { act: 'concludeAdjudication'; body: Schemas['ConcludeAdjudication'] }
  | { act: 'decide'; body: Schemas['ApproveDecision'] }
  | { act: 'serve'; body: Schemas['ServeDecision'] }
  | { act: 'recordStep'; body: Schemas['RecordExecutionStep'] }
  | { act: 'reportExecution'; body: Schemas['ReportExecution'] }
  | { act: 'transferToJustice'; body: Schemas['TransferToJustice'] }
  | { act: 'close'; body: Schemas['CloseCase'] }
  | { act: 'lodgeAppeal'; body: Schemas['LodgeAppeal'] };
export type CaseActName = CaseAct['act'];

export const caseDraft = (caseId: string, act: CaseActName): DraftPlace => ({ subject: `case~${caseId}`, act });

export const useCaseCommand = (caseId: string): Command<CaseAct, Receipt> => {
  const { ledger } = useScope();
  return useCommand<CaseAct, Receipt>(
    (wanted, key) => {
      const sent = { params: { path: { ledger, case: caseId } }, ...underKey(key) };
      const at = '/api/ledgers/{ledger}/cases/{case}' as const;
      switch (wanted.act) {
        case 'takeOver':
          return answered(api.POST(`${at}/take-over`, { ...sent, body: wanted.body }));
        case 'supervise':
          return answered(api.POST(`${at}/supervise`, { ...sent, body: wanted.body }));
        case 'answerSupervision':
          return answered(api.POST(`${at}/answer-supervision`, { ...sent, body: wanted.body }));
        case 'assignTeam':
          return answered(api.POST(`${at}/assign-team`, { ...sent, body: wanted.body }));
        case 'declareInterest':
          return answered(api.POST(`${at}/declare-interest`, { ...sent, body: wanted.body }));
        case 'extend':
          return answered(api.POST(`${at}/extend`, { ...sent, body: wanted.body }));
        case 'suspend':
          return answered(api.POST(`${at}/suspend`, { ...sent, body: wanted.body }));
        case 'resume':
          return answered(api.POST(`${at}/resume`, { ...sent, body: {} }));
        case 'recordEvidence':
          return answered(api.POST(`${at}/evidence`, { ...sent, body: wanted.body }));
        case 'recordTalk':
          return answered(api.POST(`${at}/talks`, { ...sent, body: wanted.body }));
        case 'presentFacts':
          return answered(api.POST(`${at}/facts`, { ...sent, body: wanted.body }));
        case 'concludeExamination':
          return answered(api.POST(`${at}/conclude-examination`, { ...sent, body: wanted.body }));
        case 'deferAdjudication':
          return answered(api.POST(`${at}/defer-adjudication`, { ...sent, body: wanted.body }));
        case 'acceptAdjudication':
          return answered(api.POST(`${at}/accept-adjudication`, { ...sent, body: wanted.body }));
        case 'returnCase':
          return answered(api.POST(`${at}/return`, { ...sent, body: wanted.body }));
        case 'concludeAdjudication':
          return answered(api.POST(`${at}/conclude-adjudication`, { ...sent, body: wanted.body }));
        case 'decide':
          return answered(api.POST(`${at}/decide`, { ...sent, body: wanted.body }));
        case 'serve':
          return answered(api.POST(`${at}/serve`, { ...sent, body: wanted.body }));
        case 'recordStep':
          return answered(api.POST(`${at}/execution-steps`, { ...sent, body: wanted.body }));
        case 'reportExecution':
          return answered(api.POST(`${at}/report-execution`, { ...sent, body: wanted.body }));
        case 'transferToJustice':
          return answered(api.POST(`${at}/transfer-to-justice`, { ...sent, body: wanted.body }));
        case 'close':
          return answered(api.POST(`${at}/close`, { ...sent, body: wanted.body }));
        case 'lodgeAppeal':
          return answered(api.POST(`${at}/appeals`, { ...sent, body: wanted.body }));
      }
    },
    { draft: ({ act }) => caseDraft(caseId, act) },
  );
};
