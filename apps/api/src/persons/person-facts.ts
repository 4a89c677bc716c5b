import { localDateOf, personStream, type PersonEvent, type PersonId, type Stored } from '@taizhang/domain';
import type { z } from 'zod';
import type { personFactSchema } from '@taizhang/contracts';
import type { Reading } from '../reading/campaign-reading';
import { correctionsAmong } from '../events/corrections-among';
import { personFact } from '../wording/person-facts';

type Fact = z.infer<typeof personFactSchema>;

const kinds: Readonly<Record<PersonEvent['type'], Fact['kind']>> = {
  PersonRegistered: 'registered',
  PersonPosted: 'posted',
  PersonLeft: 'left',
  PersonParticularsChanged: 'changed',
};

/** His dated facts as they read at the point that is asked about, the latest first; a void one is gone. */
export async function personFacts(
  { app, ledger, at, unitFullName }: Reading,
  personId: PersonId,
): Promise<readonly Fact[]> {
  const stream = personStream(personId);
  const [{ events }, entries] = await Promise.all([
    app.store.readStream(ledger, stream, at),
    app.store.readEntries(ledger, stream, { upTo: at.upTo }),
  ]);
  const corrections = correctionsAmong(entries);
  return (events as readonly Stored<PersonEvent>[])
    .map((event) => ({
      position: event.position,
      kind: kinds[event.type],
      on: localDateOf(event.effectiveAt),
      text: personFact(event, unitFullName),
      corrected: corrections.correctedBy(event) !== undefined,
    }))
    .sort((a, b) => (a.on === b.on ? b.position - a.position : a.on < b.on ? 1 : -1));
}
