import type { Case, Label, MatterFile } from '../../api/shapes';
import { fileSize, shortHash } from '../../parts/file-size';

/** A field's option before its label is put into the reader's language. */
export interface Offered {
  readonly value: string;
  readonly label: string | Label;
  readonly note?: string | Label;
  readonly barred?: boolean;
}

type People = readonly { readonly personId: string; readonly name: string; readonly post: string }[];
type Candidates = Case['choosable']['officers'];

export const persons = (people: People): Offered[] =>
  people.map(({ personId, name, post }) => ({ value: personId, label: name, ...(post && { note: post }) }));

/** Whom the log knows something against stays in sight, with what it is, and cannot be chosen. */
export const candidates = (those: Candidates): Offered[] =>
  those.map(({ person, conflict }) => ({
    value: person.personId,
    label: person.name,
    note: conflict ?? person.unitName,
    barred: conflict !== null,
  }));

/** Their names are in envelopes: a paper is told by its kind, its size and its hash. */
export const papersOf = (files: readonly MatterFile[]): Offered[] =>
  files.map(({ file, ending, bytes, by }) => ({
    value: file,
    label: `${ending.toUpperCase()} ${fileSize(bytes)} ${shortHash(file)}`,
    ...(by && { note: by.name }),
  }));

/** Whom an act about a decision can be about. */
export const decidedFor = ({ decisions }: Case, owed?: Case['decisions'][number]['owes'][number]): Offered[] =>
  persons(decisions.filter(({ owes }) => owed === undefined || owes.includes(owed)).map(({ person }) => person));

export const undecided = ({ proposals }: Case): Offered[] => persons(proposals.map(({ person }) => person));

/** The law of the day of the decision, the same for everybody of the case. */
export const sanctionsOf = ({ proposals }: Case): Offered[] =>
  (proposals[0]?.basis.sanctions ?? []).map(({ kind, label }) => ({ value: kind, label }));

export const openSupervisions = ({ supervisions }: Case): Offered[] =>
  supervisions
    .filter(({ answer }) => answer === null)
    .map(({ id, instruction }) => ({ value: id, label: instruction }));

/** Who can have carried it out: the person's unit, the handling body, or those above. */
export const executingUnits = ({ unit, handlingUnit, choosable }: Case): Offered[] => {
  const all = [unit, handlingUnit, ...choosable.above];
  return all
    .filter(({ unitId }, index) => all.findIndex((each) => each.unitId === unitId) === index)
    .map(({ unitId, name }) => ({ value: unitId, label: name }));
};
