import type { DeclarationState } from '@taizhang/domain';
import { label, type LabelText } from '../../wording/label';

export type UncoveredGroup =
  | 'notDeclared'
  | 'notSigned'
  | 'returned'
  | 'signedBySuperior'
  | 'notSent'
  | 'notVerified'
  | 'notPledged'
  | 'notDone'
  | 'met';

const groupLabels: Readonly<Record<Exclude<UncoveredGroup, 'met'>, LabelText>> = {
  notDeclared: label('未申报', 'Not declared'),
  notSigned: label('已报未阅签', 'Declared, not signed'),
  returned: label('退回待改', 'Returned for correction'),
  signedBySuperior: label('由上级阅签', 'To be signed by a superior'),
  notSent: label('已签未报送', 'Signed, not sent'),
  notVerified: label('未清查', 'Not verified'),
  notPledged: label('未签承诺书', 'Pledge not signed'),
  notDone: label('未办', 'Not done'),
};

const metLabels: Readonly<Partial<Record<string, LabelText>>> = {
  declare: label('已申报', 'Declared'),
  sign: label('已阅签', 'Signed'),
  dispatch: label('已报送', 'Sent'),
  verify: label('已清查', 'Verified'),
  pledge: label('已签', 'Signed'),
};

/** What is owed stands before what is done. */
export const groupOrder = [...Object.keys(groupLabels), 'met'] as readonly UncoveredGroup[];

export const groupLabel = (group: UncoveredGroup, duty: string): LabelText =>
  group === 'met' ? (metLabels[duty] ?? label('已办', 'Done')) : groupLabels[group];

/** Why a person is still on the list of a duty. */
export function uncoveredGroup(
  duty: string,
  state: Pick<DeclarationState, 'status'>,
  signedBySuperior: boolean,
): UncoveredGroup {
  if (state.status === 'asked') return 'notDeclared';
  if (state.status === 'returned') return 'returned';
  if (state.status === 'submitted' && duty !== 'verify') return signedBySuperior ? 'signedBySuperior' : 'notSigned';
  return duty === 'dispatch' ? 'notSent' : 'notVerified';
}
