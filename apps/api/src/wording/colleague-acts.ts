import { compose, label, type LabelText } from './label';

/**
 * What an invented colleague is about to do, by the type of his command. Clues and cases have no words here: the next
 * event of a drill is told to everybody.
 */
const acts: Readonly<Record<string, LabelText>> = {
  AgreeWithdrawalDate: label('约定退出日期', 'a date to withdraw is agreed'),
  ChasePersons: label('催报', 'persons are chased'),
  ConfirmWithdrawal: label('确认退出', 'a withdrawal is confirmed'),
  CorrectRung: label('更正文书', 'a document is corrected'),
  DeclineRung: label('拟办不予签发', 'a draft is declined'),
  DispatchDeclaration: label('报送申报', 'a declaration is sent on'),
  DoubtWithdrawal: label('对退出存疑', 'a withdrawal is doubted'),
  FilePledge: label('承诺书留档', 'a pledge is filed'),
  FindShamWithdrawal: label('认定虚假退出', 'a sham withdrawal is found'),
  GrantExtension: label('同意延期', 'an extension is granted'),
  HoldRung: label('暂缓催办', 'a rung is held'),
  IssueCampaign: label('印发方案', 'the campaign is issued'),
  OrderWithdrawal: label('责令退出', 'a withdrawal is ordered'),
  PublicisePledge: label('公示承诺', 'a pledge is shown'),
  PublishCalendar: label('公布节假日安排', 'days off are published'),
  RecordPledgeBreach: label('记违反承诺', 'a breach of a pledge is recorded'),
  RecuseSigner: label('签批回避', 'a signer recuses'),
  ReferWithdrawal: label('移送处理', 'a withdrawal is referred'),
  RefuseExtension: label('不同意延期', 'an extension is refused'),
  RefuseWithdrawal: label('拒不退出', 'somebody refuses to withdraw'),
  ReleaseRung: label('放行催办', 'a rung is released'),
  ReportUnitDuty: label('单位报完成', 'a unit reports a duty'),
  ReportWithdrawal: label('报告退出', 'a withdrawal is reported'),
  RequestExtension: label('申请延期', 'an extension is asked for'),
  RetainDeclaration: label('申报存档', 'a declaration is filed'),
  ReturnDeclaration: label('退回申报', 'a declaration is returned'),
  SignDeclaration: label('阅签申报', 'a declaration is signed'),
  SignPledge: label('签承诺书', 'a pledge is signed'),
  SignRung: label('签发文书', 'a document is signed'),
  SubmitDeclaration: label('提交申报', 'a declaration comes in'),
  WaivePledge: label('准予免签', 'a pledge is waived'),
  VerifyDeclaration: label('核查申报', 'a declaration is checked'),
};

const anyAct = label('同事办理', 'a colleague acts');

/** `提交申报等 3 件`: the first act of that instant, and how many there are. */
export const colleagueActLabel = (act: string, count: number): LabelText => {
  const text = acts[act] ?? anyAct;
  return count === 1 ? text : compose(label('{act}等 {count} 件', '{act}, {count} in all'), { act: text, count });
};
