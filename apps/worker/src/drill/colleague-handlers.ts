import {
  chasePersons,
  correctRung,
  declineRung,
  dispatchDeclaration,
  doubtWithdrawal,
  agreeWithdrawalDate,
  confirmWithdrawal,
  findShamWithdrawal,
  grantExtension,
  holdRung,
  issueCampaign,
  orderWithdrawal,
  filePledge,
  publicisePledge,
  publishCalendar,
  recordPledgeBreach,
  recuseSigner,
  referWithdrawal,
  refuseExtension,
  refuseWithdrawal,
  releaseRung,
  reportUnitDuty,
  reportWithdrawal,
  requestExtension,
  retainDeclaration,
  returnDeclaration,
  signDeclaration,
  signPledge,
  signRung,
  submitDeclaration,
  verifyDeclaration,
  waivePledge,
  type Application,
  type CommandOutcome,
  type CommandRequest,
} from '@taizhang/application';

type Handler = (app: Application, request: CommandRequest<never>) => Promise<CommandOutcome>;

/** Acts that rest on their own stream alone; every other act first waits until the read models know of the one before. */
const onOwnStream = {
  SubmitDeclaration: submitDeclaration,
  SignDeclaration: signDeclaration,
  ReturnDeclaration: returnDeclaration,
  RecuseSigner: recuseSigner,
  DispatchDeclaration: dispatchDeclaration,
  RetainDeclaration: retainDeclaration,
  VerifyDeclaration: verifyDeclaration,
  ReportUnitDuty: reportUnitDuty,
  SignPledge: signPledge,
  FilePledge: filePledge,
  PublicisePledge: publicisePledge,
  RecordPledgeBreach: recordPledgeBreach,
  WaivePledge: waivePledge,
} satisfies Readonly<Record<string, Handler>>;

const onOthersToo = {
  AgreeWithdrawalDate: agreeWithdrawalDate,
  ChasePersons: chasePersons,
  ConfirmWithdrawal: confirmWithdrawal,
  CorrectRung: correctRung,
  DeclineRung: declineRung,
  DoubtWithdrawal: doubtWithdrawal,
  FindShamWithdrawal: findShamWithdrawal,
  GrantExtension: grantExtension,
  HoldRung: holdRung,
  IssueCampaign: issueCampaign,
  OrderWithdrawal: orderWithdrawal,
  PublishCalendar: publishCalendar,
  ReferWithdrawal: referWithdrawal,
  RefuseExtension: refuseExtension,
  RefuseWithdrawal: refuseWithdrawal,
  ReleaseRung: releaseRung,
  ReportWithdrawal: reportWithdrawal,
  RequestExtension: requestExtension,
  SignRung: signRung,
} satisfies Readonly<Record<string, Handler>>;

const handlers: Readonly<Record<string, Handler>> = { ...onOwnStream, ...onOthersToo };

export const restsOnOwnStream = (type: string): boolean => type in onOwnStream;

/** The handler that a person's own command of this type would reach. */
export function colleagueHandler(type: string): Handler {
  const handler = handlers[type];
  if (handler === undefined) throw new TypeError(`colleagues have no handler for ${type}`);
  return handler;
}
