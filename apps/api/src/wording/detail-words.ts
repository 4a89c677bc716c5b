import { appealStage, caseClockLabel, conflictLabel, sanctionLabel } from './cases';
import { checkConflicts } from './checks';
import { clueOfficerBars, clueStatusLabel } from './clues';
import type { LabelText } from './label';
import { roleLabel } from './roles';

/** Why somebody is kept off a clue or a check. */
const causes: Readonly<Record<string, LabelText>> = { ...clueOfficerBars, ...checkConflicts };

type Words = (value: string) => LabelText | undefined;

/** How a machine word in the details of a refusal reads; the details of every other name are shown as they are. */
const byName: Readonly<Record<string, Words>> = {
  conflict: (value) => conflictLabel(value as never),
  role: (value) => roleLabel(value as never),
  needed: (value) => roleLabel(value as never),
  clock: (value) => caseClockLabel(value as never),
  sanction: (value) => sanctionLabel(value as never),
  cause: (value) => causes[value],
};

const statusOf = (code: string): Words | undefined => {
  if (code.startsWith('Appeal')) return (value) => appealStage(value as never);
  return code.startsWith('Clue') ? (value) => clueStatusLabel(value as never) : undefined;
};

/** One detail of a refusal in words; several of them stand in one detail, parted by commas. */
export function detailWords(code: string, name: string, value: unknown, language: 'zh' | 'en'): string {
  if (typeof value !== 'string') return String(value ?? '');
  const words = name === 'status' ? statusOf(code) : byName[name];
  if (words === undefined) return value;
  const each = value.split(', ').map((part) => words(part)?.[language] ?? part);
  return each.join(language === 'zh' ? '、' : ', ');
}
