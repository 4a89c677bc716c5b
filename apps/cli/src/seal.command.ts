import { createInterface } from 'node:readline/promises';
import { createApplication, destroySubjectKey, replayDestructions } from '@taizhang/application';
import { Refusal } from '@taizhang/dev-stack';
import {
  compartments,
  ledgerId,
  sealingDecider,
  sealingStream,
  fold,
  type Compartment,
  type SealingEvent,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import type { Command } from 'commander';
import { language } from './language';
import { refusalOf } from './official/settled';
import { sealWords } from './seal-words';
import { withDatabase } from './stack/with-database';

const words = () => sealWords[language()];

interface Subject {
  readonly ledger: string;
  readonly reason: string;
  readonly yes?: boolean;
}

export function addSealCommand(program: Command): void {
  const seal = program
    .command('seal')
    .description('the keyring under what is sealed: its state, the end of one key, destructions after a restore');
  seal
    .command('status')
    .description('how many keys are held and destroyed, and under which wrapping key')
    .action(status);
  seal
    .command('destroy <compartment> <stream>')
    .description(
      'end the key of one subject for good and print its signed receipt, for example: reporterIdentity clue/x1',
    )
    .requiredOption('--ledger <id>', 'the ledger that the stream is in')
    .requiredOption('--reason <text>', 'why: it stands in the log')
    .option('--yes', 'do not ask')
    .action(destroy);
  seal
    .command('replay-destructions')
    .description('after a restored keyring and before anybody reads: take away again what the log says is destroyed')
    .action(replay);
}

async function status(): Promise<void> {
  const { held, destroyed, wrappingKeyId, algorithm } = await withDatabase(({ keyring }) => keyring.status());
  console.log(words().status(held, destroyed, algorithm, wrappingKeyId));
}

async function destroy(compartment: string, stream: string, { ledger, reason, yes }: Subject): Promise<void> {
  if (!isCompartment(compartment)) throw new Refusal(words().compartment(compartments.join(', ')));
  if (yes !== true && !(await agreesTo(compartment, stream))) return console.log(words().nothingDestroyed);
  const about = { compartment, stream: stream as StreamName };
  await withDatabase(async (persistence) => {
    const app = createApplication(persistence);
    const of = ledgerId(ledger);
    const known = await app.store.streamVersion(of, about.stream);
    if (known === 0) throw new Refusal(words().noStream(stream, ledger));
    const key = `seal-destroy/${compartment}/${stream}`;
    const outcome = await destroySubjectKey(app, {
      ledger: of,
      key,
      actor: { kind: 'system' },
      input: { ...about, reason },
    });
    if (outcome.status === 'rejected') throw refusalOf(outcome);
    const { events } = await app.store.readStream(of, sealingStream(about));
    const { destroyed } = fold(sealingDecider, events as readonly Stored<SealingEvent>[]);
    console.log(JSON.stringify(destroyed?.receipt, null, 2));
  });
}

async function replay(): Promise<void> {
  await withDatabase(async (persistence) => {
    const app = createApplication(persistence);
    for (const { ledger } of await persistence.store.ledgers()) {
      console.log(words().replayed(ledger, await replayDestructions(app, ledger)));
    }
  });
}

const isCompartment = (text: string): text is Compartment => (compartments as readonly string[]).includes(text);

async function agreesTo(compartment: string, stream: string): Promise<boolean> {
  if (process.stdin.isTTY !== true) throw new Refusal(words().asks);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(words().question(compartment, stream));
  terminal.close();
  return answer.trim() === 'destroy';
}
