import type { DeclarationState, PledgeState, WithdrawalState } from '@taizhang/domain';
import { label, type LabelText } from './label';

const withdrawals: Readonly<Record<WithdrawalState['status'], LabelText>> = {
  none: label('无', 'none'),
  owed: label('应退未退', 'owed'),
  reported: label('已报退出，待核实', 'reported, to be reviewed'),
  doubted: label('存疑', 'doubted'),
  shamFound: label('明退实不退或高价转让', 'sham'),
  ordered: label('已责成退出', 'ordered out'),
  confirmed: label('已退，经核实', 'withdrawn, confirmed'),
  referred: label('已移送', 'referred'),
};
export const withdrawalStatus = (status: WithdrawalState['status']): LabelText => withdrawals[status];

const declarations: Readonly<Record<DeclarationState['status'], LabelText>> = {
  none: label('无', 'none'),
  asked: label('未填报', 'not filled in'),
  submitted: label('已报未阅签', 'declared, not signed'),
  returned: label('退回待改', 'returned'),
  signed: label('已阅签', 'signed'),
  dispatched: label('已报送', 'sent'),
  retained: label('已留存备查', 'kept on file'),
  excluded: label('不在应报范围', 'excluded'),
};
export const declarationStatus = (status: DeclarationState['status']): LabelText => declarations[status];

const pledges: Readonly<Record<PledgeState['status'], LabelText>> = {
  none: label('无', 'none'),
  asked: label('未签', 'not signed'),
  signed: label('已签', 'signed'),
  waived: label('免签', 'waived'),
};
export const pledgeStatus = (status: PledgeState['status']): LabelText => pledges[status];
