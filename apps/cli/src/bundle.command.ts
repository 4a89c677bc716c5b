import { readFileSync, writeFileSync } from 'node:fs';
import {
  checkedFor,
  createApplication,
  handOverClue,
  handOverRange,
  officialFault,
  ownHouseOf,
  personOfCode,
  readBundles,
  takeBundleReceipt,
  takeInBundle,
  unitsOfLog,
  type Application,
} from '@taizhang/application';
import { Refusal } from '@taizhang/dev-stack';
import { clueId, ledgerId, type Actor, type LedgerId } from '@taizhang/domain';
import { houseLine } from '@taizhang/persistence';
import type { Command } from 'commander';
import { bundleInWords, bundleWords, stateInWords } from './bundle/bundle-words';
import { linesOf, writeWhole } from './bundle/file-lines';
import { knownPartners, partnerNamed } from './bundle/partner-named';
import { language } from './language';
import { refusalOf, settled } from './official/settled';
import { withDatabase } from './stack/with-database';
import { wholeNumber } from './whole-number';

const words = () => bundleWords[language()];

interface InLedger {
  readonly ledger: string;
}
interface Exported extends InLedger {
  readonly to: string;
  readonly out: string;
  readonly from?: number;
  readonly upTo?: number;
  readonly clue?: string;
  readonly as?: string;
}

/** Signed files to and from other installations, for networks that are not joined. */
export function addBundleCommand(program: Command): void {
  const bundle = program
    .command('bundle')
    .description('signed files for installations on other networks: hand over (移送函), take in, receipts (回执)');
  const step = (name: string, description: string): Command =>
    bundle.command(name).description(description).option('--ledger <id>', 'the ledger', 'official');
  bundle.command('key').description('print the public keys of this installation, for others to record').action(key);
  step('export', 'hand over a range of a ledger, or a clue that is transferred')
    .requiredOption('--to <name>', 'the receiver, as the file of partners calls it')
    .requiredOption('--out <file>', 'the file to write')
    .option('--from <position>', 'first event of a range', wholeNumber)
    .option('--up-to <position>', 'last event of a range (default: the last there is)', wholeNumber)
    .option('--clue <id>', 'the transferred clue instead of a range')
    .option('--as <number>', 'staff number of whoever hands the clue over: its opening is recorded under this name')
    .action(exportBundle);
  step('inspect', 'check a bundle and say what is in it; writes nothing').argument('<file>').action(inspect);
  step('import', 'check a bundle, take it in once, and write its signed receipt')
    .argument('<file>')
    .option('--unit <code>', 'unit code of the roster that receives a clue')
    .option('--receipt <file>', 'where to write the receipt (default: beside the bundle)')
    .action(importBundle);
  step('receipt', 'take the receipt of what was handed over').argument('<file>').action(takeReceipt);
  step('list', 'what was handed over and taken in, and which receipts are missing').action(list);
}

const within = <T>({ ledger }: InLedger, work: (app: Application, ledger: LedgerId) => Promise<T>): Promise<T> =>
  withDatabase(async (persistence) => {
    const app = createApplication(persistence);
    const of = ledgerId(ledger);
    if (!(await app.store.ledgers()).some((head) => head.ledger === of)) {
      throw refusalOf((await officialFault(app, of)) ?? { code: 'NotFound', details: {} });
    }
    return work(app, of);
  });

const system: Actor = { kind: 'system' };

async function key(): Promise<void> {
  await withDatabase(async (persistence) => {
    console.log(houseLine(await ownHouseOf(createApplication(persistence))));
  });
}

async function exportBundle(options: Exported): Promise<void> {
  const to = await partnerNamed(options.to);
  await within(options, async (app, ledger) => {
    const at = { ledger, key: `bundle-export/${options.out}/${Date.now()}` };
    await writeWhole(options.out, async (write) => {
      const made =
        options.clue === undefined
          ? await handOverRange(
              app,
              { ...at, actor: system, input: { to, ...(await rangeOf(app, ledger, options)) } },
              write,
            )
          : await handOverClue(
              app,
              { ...at, actor: await actorOf(app, ledger, options), input: { clueId: clueId(options.clue), to } },
              write,
            );
      if (made.status === 'rejected') throw refusalOf(made);
      console.log(words().made(options.out, made.bundleId, made.events, to.name));
      console.log(words().owesReceipt);
      return true;
    });
  });
}

async function rangeOf(
  app: Application,
  ledger: LedgerId,
  { from, upTo }: Exported,
): Promise<{ readonly first: number; readonly last: number }> {
  if (from === undefined) throw new Refusal(words().whatToHandOver);
  return { first: from, last: upTo ?? (await app.store.head(ledger)).position };
}

async function actorOf(app: Application, ledger: LedgerId, { as }: Exported): Promise<Actor> {
  if (as === undefined) throw new Refusal(words().byWhom);
  const { personId, version } = await personOfCode(app, ledger, as);
  if (version === 0) throw new Refusal(words().nobody(as));
  return { kind: 'person', personId };
}

async function inspect(file: string, options: InLedger): Promise<void> {
  const partners = await knownPartners();
  await within(options, async (app) => {
    const checked = await checkedFor(await ownHouseOf(app), partners, linesOf(file));
    if ('status' in checked) throw refusalOf(checked);
    console.log(bundleInWords(checked, language()).join('\n'));
  });
}

async function importBundle(
  file: string,
  options: InLedger & { readonly unit?: string; readonly receipt?: string },
): Promise<void> {
  const partners = await knownPartners();
  const receiptFile = options.receipt ?? `${file}.receipt`;
  await within(options, async (app, ledger) => {
    const unitId = options.unit === undefined ? undefined : (await unitsOfLog(app, ledger)).idOf(options.unit);
    const input = { lines: linesOf(file), ...(unitId !== undefined && { unitId }) };
    const request = { ledger, key: `bundle-import/${Date.now()}`, actor: system, input };
    const taken = await takeInBundle(app, request, partners);
    if (taken.receipt !== undefined) writeFileSync(receiptFile, taken.receipt);
    if (taken.status === 'rejected') throw refusalOf(taken);
    console.log(bundleInWords(taken.bundle, language()).join('\n'));
    if (taken.clueId !== undefined) console.log(words().registered(taken.clueId));
    console.log(words().receiptFor(receiptFile));
  });
}

async function takeReceipt(file: string, options: InLedger): Promise<void> {
  const partners = await knownPartners();
  const note = readFileSync(file, 'utf8');
  await within(options, async (app, ledger) => {
    const request = { ledger, key: `bundle-receipt/${Date.now()}`, actor: system, input: { note } };
    console.log(words().receipt(settled(await takeBundleReceipt(app, request, partners))));
  });
}

async function list(options: InLedger): Promise<void> {
  await within(options, async (app, ledger) => {
    const bundles = await readBundles(app, ledger);
    for (const bundle of bundles) console.log(stateInWords(bundle, language()));
    if (bundles.length === 0) console.log(words().none);
  });
}
