import { compose, label, type LabelText } from './label';

/**
 * What an invented colleague is about to do, by the type of his command. Clues and cases have no words here: the next
 * event of a drill is told to everybody.
 */
const acts: Readonly<Record<string, LabelText>> = {
  AgreeWithdrawalDate: label('约定退出日期', 'a date to withdraw is agreed'),
  ChasePersons: label('催报', 'persons are chased'),
  ClaimRectification: label('报告整改完成', 'a rectification is claimed'),
  CloseProblem: label('问题销号', 'a problem is closed'),
  ConfirmWithdrawal: label('确认退出', 'a withdrawal is confirmed'),
  CorrectRung: label('更正文书', 'a document is corrected'),
  DeclineRung: label('拟办不予签发', 'a draft is declined'),
  DispatchDeclaration: label('报送申报', 'a declaration is sent on'),
  DisposeOfHandIn: label('处置上交物品', 'what was handed in is disposed of'),
  DoubtWithdrawal: label('对退出存疑', 'a withdrawal is doubted'),
  FilePledge: label('承诺书留档', 'a pledge is filed'),
  FileReturn: label('签报表', 'a return is signed'),
  FillReturn: label('填报表', 'a return is filled in'),
  FindShamWithdrawal: label('认定虚假退出', 'a sham withdrawal is found'),
  GrantExtension: label('同意延期', 'an extension is granted'),
  HoldRung: label('暂缓催办', 'a rung is held'),
  IssueCampaign: label('印发方案', 'the campaign is issued'),
  KeepHandIn: label('保管上交物品', 'what was handed in is kept'),
  ListProblem: label('问题列账', 'a problem is listed'),
  OrderWithdrawal: label('责令退出', 'a withdrawal is ordered'),
  PayInHandIn: label('缴入廉政账户', 'money is paid in'),
  PublicisePledge: label('公示承诺', 'a pledge is shown'),
  PublishCalendar: label('公布节假日安排', 'days off are published'),
  ReceiveHandIn: label('登记上交', 'a hand-in is registered'),
  ReceiveReturn: label('接收报表', 'a return is accepted'),
  RecordPledgeBreach: label('记违反承诺', 'a breach of a pledge is recorded'),
  RecuseSigner: label('签批回避', 'a signer recuses'),
  ReferWithdrawal: label('移送处理', 'a withdrawal is referred'),
  RefuseExtension: label('不同意延期', 'an extension is refused'),
  RefuseWithdrawal: label('拒不退出', 'somebody refuses to withdraw'),
  RejectRectification: label('退回整改', 'a rectification is sent back'),
  ReleaseRung: label('放行催办', 'a rung is released'),
  ReportUnitDuty: label('单位报完成', 'a unit reports a duty'),
  ReportWithdrawal: label('报告退出', 'a withdrawal is reported'),
  RequestExtension: label('申请延期', 'an extension is asked for'),
  RetainDeclaration: label('申报存档', 'a declaration is filed'),
  ReturnDeclaration: label('退回申报', 'a declaration is returned'),
  SendReturn: label('报送报表', 'a return is sent'),
  SendReturnBack: label('退回报表', 'a return is sent back'),
  SetRectification: label('定整改措施', 'a rectification is set'),
  SettleTendency: label('提醒了结', 'a tendency is settled'),
  SignDeclaration: label('阅签申报', 'a declaration is signed'),
  SignPledge: label('签承诺书', 'a pledge is signed'),
  SignRung: label('签发文书', 'a document is signed'),
  SignZeroLedger: label('签零台账', 'a zero ledger is signed'),
  SubmitDeclaration: label('提交申报', 'a declaration comes in'),
  ValueHandIn: label('上交物品估价', 'what was handed in is valued'),
  VerifyRectification: label('核验整改', 'a rectification is verified'),
  WaivePledge: label('准予免签', 'a pledge is waived'),
  VerifyDeclaration: label('核查申报', 'a declaration is checked'),
};

const anyAct = label('同事办理', 'a colleague acts');

/** `提交申报等 3 件`: the first act of that instant, and how many there are. */
export const colleagueActLabel = (act: string, count: number): LabelText => {
  const text = acts[act] ?? anyAct;
  return count === 1 ? text : compose(label('{act}等 {count} 件', '{act}, {count} in all'), { act: text, count });
};
