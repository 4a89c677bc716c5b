import type { ReturnSheet } from '../../api/shapes';
import type { DraftPlace } from '../../api/sent-draft';
import type { DraftForm } from '../../api/use-form-draft';
import type { Draft } from './sheet-model';

/** What stands in the cells and in the foot of a sheet that is being filled. */
export interface Typed {
  draft: Draft;
  phone: string;
}

type Filled = Pick<ReturnSheet, 'return' | 'version'>;

/** No key of a cell is without its line break, so these two cannot be one. */
const phoneKey = 'phone';
const versionKey = 'version';

export const fillDraft = (sheet: Pick<Filled, 'return'>): DraftPlace => ({
  subject: `return~${sheet.return}`,
  act: 'fill',
});

export const formOf = ({ draft, phone }: Typed, { version }: Filled): DraftForm => ({
  ...draft,
  [phoneKey]: phone,
  [versionKey]: `${version}`,
});

/** A draft of a version that has been amended since is none of this sheet. */
export const typedFrom = (form: DraftForm | undefined, { version }: Filled): Typed | undefined => {
  if (form?.[versionKey] !== `${version}`) return undefined;
  const draft = Object.fromEntries(Object.entries(form).filter(([key]) => key.includes('\n')));
  return { draft, phone: form[phoneKey] ?? '' };
};
