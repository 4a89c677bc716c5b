import { compose, label, type LabelText } from './label';

const titles: Readonly<Record<string, LabelText>> = {
  declaration: label('{subject}的个人情况报告', 'Personal report of {subject}'),
  withdrawal: label('{subject}的退出', 'Withdrawal of {subject}'),
  pledge: label('{subject}的承诺', 'Pledge of {subject}'),
  handIn: label('{subject}接收的上交', 'A hand-in received by {subject}'),
  zeroLedger: label('{subject}的零问题', 'The zero of {subject}'),
  bulletin: label('简报：{subject}', 'Bulletin: {subject}'),
  check: label('抽查：{subject}', 'Spot check: {subject}'),
  problem: label('{subject}的台账问题', 'A problem in the ledger of {subject}'),
  activity: label('{subject}的会议和教育', 'Meetings and education of {subject}'),
  participation: label('{subject}的事项', 'Duties of {subject}'),
  return: label('报表：{subject}', 'Return: {subject}'),
  escalation: label('督办：{subject}', 'Escalation: {subject}'),
  documentNumber: label('发文字号', 'Document numbers'),
  file: label('文件', 'File'),
  interest: label('{subject}申报的利害关系', 'Interests declared by {subject}'),
  handover: label('交接单', 'Handover sheet'),
  substitution: label('代办', 'Substitution'),
  notice: label('{subject}的提醒', 'Notices to {subject}'),
  person: label('{subject}的任职', 'Posts of {subject}'),
  sealing: label('密封信封', 'Sealed envelope'),
  unit: label('单位：{subject}', 'Unit: {subject}'),
  accountability: label('责任追究：{subject}', 'Accountability: {subject}'),
  accountabilityTrack: label('追究线：{subject}', 'Accountability track: {subject}'),
  caseGate: label('结案关口', 'Closing gate'),
  appointment: label('{subject}的职责', 'Appointment of {subject}'),
  bundle: label('移送包', 'Bundle'),
  clue: label('问题线索', 'Clue'),
  case: label('案件', 'Case'),
  appeal: label('申诉', 'Appeal'),
  campaign: label('专项：{subject}', 'Campaign: {subject}'),
  plan: label('方案', 'Plan'),
  policy: label('政策', 'Policy'),
  calendar: label('工作日历', 'Working calendar'),
  drill: label('演练', 'Drill'),
  ledger: label('账本', 'Ledger'),
};

/** What a stream is called. */
export const subjectTitle = (category: string, subject: LabelText): LabelText =>
  compose(titles[category] ?? label('{subject}', '{subject}'), { subject });
