import type { DeclarationState } from '@taizhang/domain';
import { label, type LabelText } from '../../wording/label';

export type UncoveredGroup =
  'notDeclared' | 'notSigned' | 'returned' | 'signedBySuperior' | 'notSent' | 'notVerified' | 'notDone';

export const groupLabels: Readonly<Record<UncoveredGroup, LabelText>> = {
  notDeclared: label('未申报', 'Not declared'),
  notSigned: label('已报未阅签', 'Declared, not signed'),
  returned: label('退回待改', 'Returned for correction'),
  signedBySuperior: label('由上级阅签', 'To be signed by a superior'),
  notSent: label('已签未报送', 'Signed, not sent'),
  notVerified: label('未清查', 'Not verified'),
  notDone: label('未办', 'Not done'),
};

export const groupOrder = Object.keys(groupLabels) as readonly UncoveredGroup[];

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
