import { onBehalfHeaderSchema } from '@taizhang/contracts';
import {
  entryRefusals,
  fileId,
  localDate,
  personId,
  unitId,
  type OnBehalf,
  type PersonId,
  type Represented,
  type UnitId,
} from '@taizhang/domain';
import { Refusal } from '../problem/refusal';

export const onBehalfHeader = 'x-taizhang-on-behalf';

/** The mark as the request carries it: whom it is for may follow from the matter. */
export type AskedEntry = Omit<OnBehalf, 'of'> & { readonly of?: Represented };

export const aUnit = (id: UnitId): Represented => ({ kind: 'unit', unitId: id });
export const aPerson = (id: PersonId): Represented => ({ kind: 'person', personId: id });

const representedIn = (text: string): Represented => {
  const id = text.slice(2);
  return text.startsWith('p.') ? aPerson(personId(id)) : aUnit(unitId(id));
};

/** The header that marks an act as entered on behalf (代录); undefined without it, a refusal where it cannot be read. */
export function entryAsked(header: string | readonly string[] | undefined): AskedEntry | undefined {
  if (header === undefined) return undefined;
  const told = onBehalfHeaderSchema.safeParse(Object.fromEntries(new URLSearchParams(String(header))));
  if (!told.success) throw new Refusal(entryRefusals.unreadable.code);
  const { medium, on, for: represented, scan } = told.data;
  return {
    medium,
    on: localDate(on),
    ...(represented !== undefined && { of: representedIn(represented) }),
    ...(scan !== undefined && { scan: fileId(scan) }),
  };
}

/** The mark of a command: a header without `for` is for whom the matter says. */
export function onBehalfOf(entry: AskedEntry | undefined, known?: Represented): OnBehalf | undefined {
  if (entry === undefined) return undefined;
  const of = entry.of ?? known;
  if (of === undefined) throw new Refusal(entryRefusals.representedMissing.code);
  return { ...entry, of };
}
