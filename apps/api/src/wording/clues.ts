import type {
  ClueAct,
  ClueChannel,
  ClueClock,
  ClueState,
  ClueWay,
  InquiryOutcome,
  OfficerBar,
  TalkForm,
  VerificationOutcome,
} from '@taizhang/domain';
import { clueSettled } from '@taizhang/domain';
import { label, type LabelText } from './label';

/** Words of clues, in both languages. None says what a clue is about. */

const channels: Readonly<Record<ClueChannel, LabelText>> = {
  letter: label('来信', 'letter'),
  visit: label('来访', 'visit'),
  phone: label('来电', 'telephone'),
  web: label('网络', 'web'),
  mailbox: label('举报箱', 'mailbox'),
  transfer: label('其他机关移送', 'transferred by another body'),
  selfInspection: label('自查自纠', 'self-inspection'),
  check: label('监督检查', 'check'),
  inspection: label('巡察', 'inspection'),
  audit: label('审计', 'audit'),
  caseStudy: label('案件研判', 'case study'),
};
export const clueChannel = (channel: ClueChannel): LabelText => channels[channel];

const statuses: Readonly<Record<ClueState['status'], LabelText>> = {
  none: label('无', 'none'),
  registered: label('已登记，待提出处置意见', 'registered, a way to be proposed'),
  proposed: label('处置意见待审批', 'way proposed, to be approved'),
  inquiry: label('谈话函询中', 'talk or inquiry'),
  verification: label('初步核实中', 'preliminary verification'),
  reported: label('已有结果，待决定', 'result in hand, to be decided'),
  held: label('暂存待查', 'on hold'),
  transferring: label('已转送，待回执', 'forwarded, receipt awaited'),
  transferred: label('已转送，有回执', 'forwarded, receipt in hand'),
  forwardedUp: label('已上报', 'sent up'),
  merged: label('已并入他件', 'merged'),
  closed: label('予以了结', 'closed'),
  filed: label('已立案', 'a case was filed'),
};
export const clueStatusLabel = (status: ClueState['status']): LabelText => statuses[status];

/** All that a clerk is told of what he registered. */
export const clueReceiptStatus = (state: ClueState): LabelText =>
  clueSettled(state) ? label('已办结', 'settled') : label('已登记，办理中', 'registered, being handled');

const ways: Readonly<Record<ClueWay, LabelText>> = {
  talkInquiry: label('谈话函询', 'talk or inquiry'),
  verification: label('初步核实', 'preliminary verification'),
  hold: label('暂存待查', 'hold'),
  close: label('予以了结', 'close'),
};
export const clueWayLabel = (way: ClueWay): LabelText => ways[way];

const clocks: Readonly<Record<ClueClock, LabelText>> = {
  proposal: label('提出处置意见', 'propose a way'),
  approval: label('审批处置意见', 'decide on the way'),
  forward: label('转送或上报', 'forward'),
  answer: label('函询回复', 'answer to the letter'),
  inquiryResult: label('谈话函询结果报告', 'result of the inquiry'),
  verification: label('初步核实', 'verification'),
  review: label('暂存研判', 'look at it again'),
  acceptanceNotice: label('受理告知', 'notice of acceptance'),
  resultFeedback: label('结果反馈', 'feedback of the result'),
};
export const clueClockLabel = (clock: ClueClock): LabelText => clocks[clock];

const forms: Readonly<Record<TalkForm, LabelText>> = { letter: label('函询', 'letter'), talk: label('谈话', 'talk') };
export const inquiryForm = (form: TalkForm): LabelText => forms[form];

const inquiries: Readonly<Record<InquiryOutcome, LabelText>> = {
  clarified: label('予以澄清', 'cleared up'),
  reminder: label('谈话提醒', 'reminder'),
  criticism: label('批评教育', 'criticism'),
  orderedInspection: label('责令检查', 'ordered to examine himself'),
  admonition: label('诫勉谈话', 'admonition'),
  secondTalk: label('再次谈话函询', 'another talk'),
  verification: label('转初步核实', 'on to verification'),
};
export const inquiryOutcome = (outcome: InquiryOutcome): LabelText => inquiries[outcome];

const verifications: Readonly<Record<VerificationOutcome, LabelText>> = {
  file: label('建议立案', 'file a case'),
  close: label('予以了结', 'close'),
  reminder: label('谈话提醒', 'reminder'),
  hold: label('暂存待查', 'hold'),
  transfer: label('移送有关党组织', 'hand to the party organisation'),
};
export const verificationOutcome = (outcome: VerificationOutcome): LabelText => verifications[outcome];

const envelopes: Readonly<Record<string, LabelText>> = {
  reporter: label('反映人', 'who reported'),
  content: label('反映内容', 'what is reported'),
  text: label('谈话提纲、函询函', 'letter or outline of the talk'),
  answer: label('说明材料', 'answer'),
  partyHeadOpinion: label('党组织主要负责人意见', "party head's opinion"),
  paper: label('谈话函询结果报告', 'result paper'),
  plan: label('核查方案', 'plan of the verification'),
  report: label('核查报告', 'report of the verification'),
  objection: label('反映人异议', 'objection of the reporter'),
  grounds: label('理由', 'grounds'),
};
export const clueEnvelope = (member: string): LabelText => envelopes[member] ?? label('密封内容', 'sealed');

const steps: Partial<Readonly<Record<ClueAct, LabelText>>> = {
  classifyClue: label('归类、定管辖', 'classify it'),
  proposeDisposal: label('提出处置意见', 'propose a way'),
  approveDisposal: label('审批处置意见', 'decide on the way proposed'),
  forwardClue: label('转送或上报', 'forward it'),
  assignClue: label('指定承办人', 'assign an officer'),
  openInquiry: label('开展谈话函询', 'open the talk or inquiry'),
  answerInquiry: label('登记函询回复', 'record the answer to the letter'),
  concludeInquiry: label('报告谈话函询结果', 'report the result of the inquiry'),
  startVerification: label('启动初步核实', 'start the verification'),
  concludeVerification: label('报告、签署初核结果', 'report or sign the verification'),
  decideResult: label('对结果作出决定', 'decide on the result'),
  reviewHeldClue: label('再次研判', 'look at it again'),
  receiveReceipt: label('催收回执', 'obtain the receipt'),
  informReporter: label('告知反映人', 'tell the reporter'),
};
/** What is owed of a clue next. */
export const clueStepLabel = (act: ClueAct): LabelText => steps[act] ?? label('办理', 'handle it');

/** Why somebody is kept off a clue. */
export const clueOfficerBars: Readonly<Record<OfficerBar, LabelText>> = {
  concerned: label('反映所涉人员', 'concerned by it'),
  recused: label('已回避', 'recused'),
  sameUnit: label('同一单位', 'of the same unit'),
  declaredRelative: label('申报材料载明的近亲属', 'a near relative by what was declared'),
  declaredInterest: label('已申报利害关系', 'has declared an interest'),
};
export const clueOfficerBar = (bar: OfficerBar): LabelText => clueOfficerBars[bar];
