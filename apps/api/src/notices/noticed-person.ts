import type { Application } from '@taizhang/application';
import { personId, type LedgerId, type PersonId } from '@taizhang/domain';
import { notFound } from '../platform/problem/refusal';
import { readerOf, type Reader } from '../reading/reader';

/** Himself, or a person of one's units; anybody else reads like nobody. */
export async function requireNoticedPerson(
  app: Application,
  asker: { readonly ledger: LedgerId; readonly personId?: PersonId | undefined },
  id: string,
  known?: Reader,
): Promise<PersonId> {
  const wanted = personId(id);
  const reader = known ?? (await readerOf(app, asker.ledger, asker.personId));
  const [person] = await app.reads.persons(asker.ledger, { personIds: [wanted] });
  if (person === undefined || !reader.sees(wanted, person.postings.at(-1)?.unitId)) throw notFound();
  return wanted;
}
