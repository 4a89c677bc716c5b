import type { Application } from '@taizhang/application';
import { localDateOf, personStandingAt, type PersonalInterest, type UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { personPageSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import { personsOfEntry } from '../../presenting/entry.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { isOfficeAtTheTop } from '../../reading/reader';
import { readPeople } from '../../reading/people';
import { maySendInterest, seesInterests } from '../interest-reading';
import { personFacts } from '../person-facts';
import { presentInterest } from '../interest.presenter';
import { readPerson, type ReadPerson } from '../person-reading';

export type PersonPage = z.infer<typeof personPageSchema>;

/** Those that stand first, the latest on top of each. */
const inOrder = (interests: readonly PersonalInterest[]): readonly PersonalInterest[] =>
  [...interests].sort(
    (a, b) => Number(a.ended !== undefined) - Number(b.ended !== undefined) || b.position - a.position,
  );

async function readInterests(
  { app, ledger, at }: Reading,
  { personId, unitId, reader }: ReadPerson,
): Promise<readonly PersonalInterest[] | null> {
  if (!seesInterests(reader, personId, unitId)) return null;
  const [state] = await app.reads.interests(ledger, { personIds: [personId] }, at);
  return inOrder(state?.interests ?? []);
}

/** Everybody of the ledger may name any unit: units are open to whoever is signed in. */
const unitsOf = ({ tree, unitFullName }: Reading): PersonPage['units'] =>
  tree.units
    .flatMap(({ unitId }) => (unitId === undefined ? [] : [{ unitId: unitId as UnitId, name: unitFullName(unitId) }]))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'));

export async function findPerson(app: Application, ask: PersonalAsk, id: string): Promise<PersonPage> {
  const reading = await openReading(app, ask);
  const read = await readPerson(app, ask, id);
  const { personId, unitId, reader } = read;
  const interests = await readInterests(reading, read);
  const people = await readPeople(reading, {
    personIds: [personId, ...(interests ?? []).flatMap(({ entry }) => personsOfEntry(entry))],
  });
  if (people.find(personId) === undefined) throw notFound();
  const live = !reading.point.historical;
  const mayDeclare = live && maySendInterest(reader, personId, unitId);
  const mayCorrect = live && isOfficeAtTheTop(reader);
  const standing = personStandingAt(read.state, reading.now);
  return {
    point: reading.point,
    person: people.ref(personId),
    own: reader.personId === personId,
    leftOn: standing.leftAt === undefined ? null : localDateOf(standing.leftAt),
    facts: [...(await personFacts(reading, personId))],
    mayCorrect,
    mayRecordDeparture: live && standing.inOffice && unitId !== undefined && reader.covers(unitId, 'commissionOffice'),
    interests: interests && interests.map((each) => presentInterest(each, reading, people)),
    mayDeclare,
    units: mayDeclare || mayCorrect ? unitsOf(reading) : [],
  };
}
