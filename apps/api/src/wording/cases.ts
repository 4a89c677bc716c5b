import type {
  AppealAct,
  AppealState,
  BasisFact,
  CaseAct,
  CaseClock,
  CaseStatus,
  ClosingBlocker,
  Conflict,
  DecisionOutcome,
  EvidenceKind,
  ExecutionStep,
  InterestKind,
  ProposedBasis,
  SanctionKind,
} from '@taizhang/domain';
import { label, type LabelText } from './label';

type Words<K extends string> = Readonly<Record<K, LabelText>>;

const stages: Words<CaseStatus> = {
  none: label('无', 'none'),
  filed: label('已立案，待组成审查组', 'filed, no team yet'),
  examining: label('审查', 'examination'),
  examined: label('审查终结，待审理受理', 'examined, to be accepted for adjudication'),
  adjudicating: label('审理', 'adjudication'),
  adjudicated: label('审理终结，待决定', 'adjudicated, to be decided'),
  decided: label('执行', 'execution'),
  closed: label('已结案归档', 'closed and archived'),
};
export const caseStage = (status: CaseStatus): LabelText => stages[status];

const clocks: Words<CaseClock> = {
  examination: label('审查', 'Examination'),
  adjudication: label('审理', 'Adjudication'),
  service: label('宣布处分决定', 'Announcing the decision'),
  executionReport: label('报告执行情况', 'Reporting the execution'),
  supervision: label('督办答复', 'Answer to an instruction'),
};
export const caseClockLabel = (clock: CaseClock): LabelText => clocks[clock];

const acts: Partial<Words<CaseAct>> = {
  assignTeam: label('组成审查组', 'assigning the team'),
  concludeExamination: label('终结审查', 'concluding the examination'),
  acceptAdjudication: label('受理审理', 'accepting for adjudication'),
  concludeAdjudication: label('形成审理意见', 'the opinion of the panel'),
  approveDecision: label('批准处理决定', 'approving the decision'),
  serveDecision: label('宣布处分决定', 'announcing the decision'),
  reportExecution: label('报告执行情况', 'reporting the execution'),
  answerSupervision: label('答复督办', 'answering an instruction'),
  closeCase: label('结案归档', 'closing and archiving'),
};
export const caseActLabel = (act: string): LabelText => acts[act as CaseAct] ?? label('办理', 'handling');

const sanctions: Words<SanctionKind> = {
  partyWarning: label('党内警告', 'party warning'),
  partySeriousWarning: label('党内严重警告', 'serious party warning'),
  partyRemoval: label('撤销党内职务', 'removal from party posts'),
  partyProbation: label('留党察看', 'probation within the party'),
  partyExpulsion: label('开除党籍', 'expulsion from the party'),
  adminWarning: label('行政警告', 'administrative warning'),
  adminDemerit: label('行政记过', 'administrative demerit'),
  adminMajorDemerit: label('行政记大过', 'major administrative demerit'),
  adminDemotion: label('行政降级', 'administrative demotion'),
  adminRemoval: label('行政撤职', 'removal from office'),
  adminDismissal: label('行政开除', 'administrative dismissal'),
  governmentWarning: label('政务警告', 'government warning'),
  governmentDemerit: label('政务记过', 'government demerit'),
  governmentMajorDemerit: label('政务记大过', 'major government demerit'),
  governmentDemotion: label('政务降级', 'government demotion'),
  governmentRemoval: label('政务撤职', 'government removal'),
  governmentDismissal: label('政务开除', 'government dismissal'),
};
export const sanctionLabel = (kind: SanctionKind): LabelText => sanctions[kind];

const outcomes: Words<DecisionOutcome> = {
  sanction: label('给予处分', 'sanction'),
  organisational: label('组织处理', 'organisational handling'),
  exempt: label('免予处分', 'exempt from sanction'),
  dismissed: label('撤销案件', 'case dismissed'),
};
export const outcomeLabel = (outcome: DecisionOutcome): LabelText => outcomes[outcome];

const grades = {
  none: label('无从轻、减轻或从重', 'no lighter or heavier grade'),
  lighter: label('从轻', 'lighter'),
  mitigated: label('减轻', 'mitigated'),
  heavier: label('从重', 'heavier'),
} as const;
export const gradeLabel = (grade: keyof typeof grades): LabelText => grades[grade];

const choices = {
  adopt: label('采纳所列依据', 'basis adopted'),
  partly: label('部分采纳', 'basis adopted in part'),
  not: label('不采纳', 'basis not adopted'),
} as const;
export const choiceLabel = (choice: keyof typeof choices): LabelText => choices[choice];

const evidenceKinds: Words<EvidenceKind> = {
  document: label('书证', 'document'),
  physical: label('物证', 'physical evidence'),
  statement: label('证人证言', 'statement'),
  audioVideo: label('视听资料', 'audio-video'),
  expertOpinion: label('鉴定意见', 'expert opinion'),
  record: label('勘验检查笔录', 'record of inspection'),
};
export const evidenceKindLabel = (kind: EvidenceKind): LabelText => evidenceKinds[kind];

const steps: Words<ExecutionStep> = {
  post: label('职务变动', 'change of post'),
  pay: label('工资待遇变动', 'change of pay'),
  personalFile: label('归入本人档案', 'personal file'),
  partyRights: label('党员权利', 'rights of a member'),
  gainsRecovered: label('追缴违纪所得', 'gains recovered'),
  publicity: label('通报曝光', 'exposure'),
};
export const executionStepLabel = (step: ExecutionStep): LabelText => steps[step];

const interests: Words<InterestKind> = {
  relative: label('近亲属', 'near relative'),
  witness: label('本案证人', 'a witness'),
  ownInterest: label('有利害关系', 'an own interest'),
  other: label('其他情形', 'another reason'),
};
export const interestLabel = (kind: InterestKind): LabelText => interests[kind];

const conflicts: Words<Conflict | 'investigator' | 'adjudicator'> = {
  subject: label('本案被审查人', 'under examination himself'),
  sameUnit: label('与被审查人同一单位', 'of the same unit as the person under examination'),
  relative: label('申报材料载明的近亲属', 'a near relative by what was declared'),
  declaredInterest: label('已申报利害关系', 'has declared an interest'),
  investigator: label('参与过本案审查', 'examined this case'),
  adjudicator: label('参与过本案审理', 'adjudicated this case'),
};
export const conflictLabel = (conflict: keyof typeof conflicts): LabelText => conflicts[conflict];

const returns = {
  supplement: label('退回补充审查', 'returned for supplement'),
  reexamination: label('退回重新审查', 'returned for re-examination'),
} as const;
export const returnLabel = (kind: keyof typeof returns): LabelText => returns[kind];

const factLabels: Words<BasisFact['fact']> = {
  report: label('主动报告', 'Voluntary report'),
  withdrawal: label('完成退出', 'Withdrawal completed'),
  act: label('违纪行为', 'The act'),
};
export const basisFactLabel = (fact: BasisFact['fact']): LabelText => factLabels[fact];

const findings: Words<BasisFact['finding']> = {
  insideWindow: label('在窗口内', 'inside the window'),
  knownAfterwards: label('在窗口内，事后才知', 'inside the window, known afterwards'),
  beforeWindow: label('早于窗口', 'before the window'),
  afterWindow: label('在窗口外', 'after the window'),
  notYet: label('尚未发生', 'not yet'),
  missing: label('未见', 'not seen'),
  sham: label('疑似虚假，与上两项抵触', 'found a sham: contradicts the others'),
  beforeCampaign: label('在专项之前', 'before the campaign'),
  duringCampaign: label('在专项期间', 'during the campaign'),
  afterCampaign: label('在专项之后', 'after the campaign'),
  aggravated: label('顶风违纪，一律处理', 'inside the days of the mandatory outcome'),
};
export const basisFindingLabel = (finding: BasisFact['finding']): LabelText => findings[finding];

const leniencies: Words<ProposedBasis['leniency']> = {
  met: label('从轻条件具备，供决定人审酌', 'the conditions of leniency are met; for the decision-maker to weigh'),
  notMet: label('从轻条件不具备', 'the conditions of leniency are not met'),
  open: label('从轻条件尚未确定', 'still open'),
  contradicted: label('从轻条件存疑', 'the conditions are contradicted'),
  none: label('无从轻窗口', 'no leniency window'),
};
export const leniencyLabel = (leniency: ProposedBasis['leniency']): LabelText => leniencies[leniency];

const blockers: Words<ClosingBlocker['status']> = {
  notOpened: label('尚未立', 'not opened'),
  open: label('办理中', 'open'),
};
export const blockerLabel = (status: ClosingBlocker['status']): LabelText => blockers[status];

const appeals: Words<AppealState['status']> = {
  none: label('无', 'none'),
  lodged: label('已提出，待指定复查人员', 'lodged, no reviewers yet'),
  reviewing: label('复查中', 'under review'),
  reviewed: label('复查终结，待决定', 'reviewed, to be decided'),
  decided: label('已决定，待告知', 'decided, to be told'),
  served: label('已告知', 'told'),
  withdrawn: label('已撤回', 'withdrawn'),
};
export const appealStage = (status: AppealState['status']): LabelText => appeals[status];

const appealSteps: Partial<Words<AppealAct>> = {
  assignReviewers: label('指定复查人员', 'assign reviewers'),
  reviewAppeal: label('提交复查报告', 'report the review'),
  decideAppeal: label('作出复查决定', 'decide on the appeal'),
  serveAppeal: label('告知复查决定', 'tell the outcome'),
};
/** What is owed of an appeal next. */
export const appealStepLabel = (act: AppealAct): LabelText => appealSteps[act] ?? label('办理', 'handle it');

const appealOutcomes = {
  upheld: label('维持原决定', 'decision upheld'),
  changed: label('变更原决定', 'decision changed'),
  revoked: label('撤销原决定', 'decision revoked'),
} as const;
export const appealOutcomeLabel = (outcome: keyof typeof appealOutcomes): LabelText => appealOutcomes[outcome];

/** What must come first before a case that stands here goes on. */
const missing: Partial<Words<CaseStatus>> = {
  filed: label('先指定两名以上审查人员', 'first assign at least two officers'),
  examining: label(
    '先登记证据、与被审查人见面，再终结审查',
    'first record evidence and present the facts, then conclude the examination',
  ),
  examined: label('先由审理受理并确定审理组', 'first let adjudication accept it with its panel'),
  adjudicating: label('先完成审理谈话并形成审理意见', 'first hold the talks and give the opinion of the panel'),
  adjudicated: label('先对每名被审查人作出决定', 'first decide for everybody concerned'),
  decided: label(
    '先宣布决定、报告执行情况，并办结责任追究',
    'first announce the decision, report its execution and settle the accountability tracks',
  ),
};
export const missingStep = (status: CaseStatus): LabelText | null => missing[status] ?? null;
