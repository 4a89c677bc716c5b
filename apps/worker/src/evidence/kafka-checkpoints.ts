import { checkpointMessageSchema, checkpointTopic } from '@taizhang/contracts/kafka';
import { cloudEventOf, type Messaging } from '@taizhang/messaging';
import type { Anchor } from '@taizhang/persistence';

/** Some of the newest: after a loss the very newest may be of what was lost. */
const newest = 50;

/** What the topic of checkpoints holds of a ledger, to be compared with. They are sent by the relay, see `handCheckpoints`. */
export function kafkaCheckpoints(messaging: Pick<Messaging, 'newest'>): Anchor {
  const read: NonNullable<Anchor['newestFirst']> = async function* (ledger) {
    const { name } = checkpointTopic(ledger);
    for (const message of await messaging.newest(name, newest)) {
      const { data } = checkpointMessageSchema.parse(cloudEventOf(message));
      yield { place: `${name}, message ${message.offset}`, note: data.note };
    }
  };
  return { name: 'kafka', hand: () => Promise.reject(new Error('the relay hands')), read, newestFirst: read };
}
