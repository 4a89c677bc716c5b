import type { FindingChannel, ProblemState } from '@taizhang/domain';
import { label, type LabelText } from './label';

const channels: Readonly<Record<FindingChannel, LabelText>> = {
  selfInspection: label('自己找', 'Self-inspection'),
  democraticMeeting: label('民主生活会', 'Democratic-life meeting'),
  report: label('信访举报', 'Report'),
  supervisionCheck: label('监督检查', 'Supervision check'),
  caseStudy: label('案件剖析', 'Study of cases'),
  inspection: label('巡视巡察', 'Inspection'),
  public: label('群众提', 'Raised by the public'),
  colleague: label('同事帮', 'Raised by a colleague'),
  leader: label('领导点', 'Pointed out by a leader'),
};
export const findingChannel = (channel: FindingChannel): LabelText => channels[channel];

const statuses: Readonly<Record<ProblemState['status'], LabelText>> = {
  none: label('无', 'none'),
  found: label('已列账，待定措施', 'listed, no measure yet'),
  rectifying: label('整改中', 'being rectified'),
  claimed: label('已报完成，待核验', 'reported done, to be verified'),
  verified: label('已核验，待销号', 'verified, to be closed'),
  closed: label('已销号', 'closed'),
  settled: label('提醒、批评了结', 'settled by reminder or criticism'),
  referred: label('已移送问题线索', 'referred as a clue'),
};
export const ledgerItemStatus = (status: ProblemState['status']): LabelText => statuses[status];

const settlements: Readonly<Record<NonNullable<ProblemState['settledBy']>, LabelText>> = {
  reminderTalk: label('提醒谈话', 'a reminder talk'),
  criticism: label('批评教育', 'criticism'),
  inspection: label('责令检查', 'an ordered self-examination'),
};
export const tendencySettlement = (by: NonNullable<ProblemState['settledBy']>): LabelText => settlements[by];

export const waitsForMeasure = label('待明确措施、责任人、时限', 'measure, owner and limit are to be set');
export const nothingToWaitFor = label('已了结', 'concluded');
