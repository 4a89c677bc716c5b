import { setTimeout as pause } from 'node:timers/promises';
import { registerClue, type Application } from '@taizhang/application';
import {
  deadClueTopic,
  inboundClueTopic,
  transferredClueSchema,
  type TransferredClue,
} from '@taizhang/contracts/kafka';
import { campaignId, instantOfMs, ledgerId, personId, unitId, type LedgerId } from '@taizhang/domain';
import { cloudEventOf, type Incoming, type Messaging } from '@taizhang/messaging';
import { deadLetter, type Refused } from './dead-letter';
import type { ReaderTroubles } from './projections';
import type { TellOutside } from '../outside/tell-outside';

export interface InboundCluesOptions {
  readonly app: Application;
  readonly messaging: Messaging;
  /** The official ledger into which they are registered. Until it is open they stay where they are. */
  readonly inboundLedger: string;
  readonly troubles: ReaderTroubles;
  readonly tell: TellOutside;
  readonly signal: AbortSignal;
}

const name = 'inbound-clues';
const lookMs = 2_000;

/**
 * Registers the clues that other bodies hand over, once each whatever is delivered again. What cannot be registered goes to
 * the dead-letter topic with its reason, and its partition goes on; a log that is away makes the partition wait.
 */
export async function receiveClues(options: InboundCluesOptions): Promise<void> {
  const { app, messaging, signal, tell } = options;
  const ledger = ledgerId(options.inboundLedger);
  const reader = options.troubles(name);
  for (; !signal.aborted; await pause(lookMs, undefined, { signal }).catch(() => undefined)) {
    if (!(await isOpen(app, ledger))) await tell({ state: 'waiting', reason: 'noLedger' });
    else if (!(await hasTopics(messaging))) await tell({ state: 'waiting', reason: 'noAnswer' });
    else break;
  }
  if (signal.aborted) return;
  const consumption = messaging.consume({
    group: `taizhang.${ledger}.${name}`,
    topic: inboundClueTopic.name,
    handle: (message) => register({ app, messaging, ledger }, message),
    onError: (error) => reader(error, ledger),
  });
  for (; !signal.aborted; await pause(lookMs, undefined, { signal }).catch(() => undefined)) {
    const answers = await messaging.clusterId().then(
      () => true,
      () => false,
    );
    await tell(answers ? { state: 'running' } : { state: 'waiting', reason: 'noAnswer' });
  }
  await consumption.stop();
}

const isOpen = async ({ store }: Application, ledger: LedgerId): Promise<boolean> => {
  const ledgers = await store.ledgers().catch(() => []);
  return ledgers.some((head) => head.ledger === ledger && head.kind === 'official');
};

const hasTopics = (messaging: Messaging): Promise<boolean> =>
  messaging.ensureTopics([inboundClueTopic, deadClueTopic]).then(
    () => true,
    () => false,
  );

interface Registering {
  readonly app: Application;
  readonly messaging: Messaging;
  readonly ledger: LedgerId;
}

/** Rejects only when the log or the broker is away: then the same message comes again. */
async function register({ app, messaging, ledger }: Registering, message: Incoming): Promise<void> {
  const read = readClue(message);
  const refused = 'reason' in read ? read : await handOver(app, ledger, read);
  if (refused === undefined) return;
  await messaging.publish(deadClueTopic.name, [deadLetter(message, refused, instantOfMs(Date.now()))]);
}

function readClue(message: Incoming): TransferredClue | Refused {
  const event = cloudEventOf(message);
  if (event === undefined) return { reason: 'NotACloudEvent', details: [] };
  const read = transferredClueSchema.safeParse(event);
  if (read.success) return read.data;
  const details = read.error.issues.map(({ path, code }) => `${path.join('.') || 'message'}: ${code}`);
  const { source, id } = event;
  const isNamed = typeof source === 'string' && typeof id === 'string';
  return { reason: 'ContractBroken', details, ...(isNamed && { refused: { source, id } }) };
}

/** The key is (source, id): a repetition answers what was stored, another content under the same pair is refused. */
async function handOver(app: Application, ledger: LedgerId, clue: TransferredClue): Promise<Refused | undefined> {
  const { source, id, data } = clue;
  const outcome = await registerClue(app, {
    ledger,
    key: `inbound/${encodeURIComponent(source)}/${encodeURIComponent(id)}`,
    actor: { kind: 'system' },
    input: {
      unitId: unitId(data.toUnitId),
      channel: 'transfer',
      receivedAt: instantOfMs(Date.parse(data.receivedAt)),
      concernedPersonIds: data.concernedPersonIds.map(personId),
      reporter: { kind: 'anonymous' },
      content: { summary: data.summary, accused: data.accused },
      origin: { body: source, externalId: id },
      ...(data.campaignId !== undefined && { campaignId: campaignId(data.campaignId) }),
      ...(data.concernedUnitId !== undefined && { concernedUnitId: unitId(data.concernedUnitId) }),
    },
  });
  if (outcome.status === 'accepted') return undefined;
  return { reason: outcome.code, details: [], refused: { source, id } };
}
