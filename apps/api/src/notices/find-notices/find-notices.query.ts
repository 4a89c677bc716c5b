import { noticeOf, type Application } from '@taizhang/application';
import type { noticesSchema } from '@taizhang/contracts';
import type { z } from 'zod';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { requireNoticedPerson } from '../noticed-person';

export type Notices = z.infer<typeof noticesSchema>;

export async function findNotices(app: Application, ask: PersonalAsk, id: string): Promise<Notices> {
  const reading = await openReading(app, ask);
  const { ledger, reader, at } = reading;
  const person = await requireNoticedPerson(app, ask, id, reader);
  const [people, { address, digests }, { kind }] = await Promise.all([
    readPeople(reading, { personIds: [person] }),
    noticeOf(app, ledger, person, at),
    app.store.head(ledger),
  ]);
  return {
    person: people.ref(person),
    address: address ?? null,
    leavesHouse: kind === 'official',
    digests: [...digests].reverse(),
  };
}
