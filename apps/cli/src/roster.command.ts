import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import {
  createApplication,
  importRoster,
  mostRosterBytes,
  openRosterFile,
  previewRoster,
  rejectedRows,
  rosterTemplate,
  type Application,
  type RosterFile,
  type RosterPreview,
} from '@taizhang/application';
import { Refusal } from '@taizhang/dev-stack';
import { ledgerId, refuseOfficial, refuseRoster, type Actor } from '@taizhang/domain';
import type { Command } from 'commander';
import { language } from './language';
import { officialWords } from './official/official-words';
import { kindsInWords, previewLines } from './official/roster-report';
import { refusalOf } from './official/settled';
import { showLine } from './progress';
import { withDatabase } from './stack/with-database';

interface Options {
  readonly ledger: string;
  /** Where the rows that stay out are written. */
  readonly rejected?: string;
}

const actor: Actor = { kind: 'system' };
const words = () => officialWords[language()];

/** Units and persons from Excel or CSV, for a server without a browser. */
export function addRosterCommand(program: Command): void {
  const roster = program.command('roster').description('read a roster of units and persons from Excel (.xlsx) or CSV');
  const reading = (name: string, description: string): Command =>
    roster
      .command(name)
      .description(description)
      .argument('<file>', 'the roster (.xlsx or .csv)')
      .option('--ledger <id>', 'the ledger that it is for', 'official')
      .option('--rejected <file>', 'write the rows that stay out, with the reasons, to this workbook (.xlsx)');
  reading('preview', 'what an import would change, and which rows would stay out; writes nothing to the log').action(
    (file: string, options: Options) => withRoster(file, options, async () => undefined),
  );
  reading('import', 'preview a roster, and import it once that is agreed to; run it again after an interruption')
    .option('--accept <hash>', 'the hash of the preview that was agreed to: imports without asking')
    .action(importFile);
  roster
    .command('template')
    .description('write an empty roster to be filled in')
    .argument('<file>', 'the workbook (.xlsx)')
    .action((file: string) => writeFileSync(file, rosterTemplate(language())));
}

interface Previewed {
  readonly app: Application;
  readonly file: RosterFile;
  readonly preview: RosterPreview;
}

async function withRoster(
  path: string,
  { ledger, rejected }: Options,
  work: (previewed: Previewed) => Promise<void>,
): Promise<void> {
  const opened = await openRosterFile(bytesOf(path));
  if (!opened.ok) throw refusalOf(opened.rejection);
  await withDatabase(async (persistence) => {
    const app = createApplication(persistence);
    if (!(await app.store.ledgers()).some((head) => head.ledger === ledger))
      throw refusalOf(refuseOfficial.notOpen(ledger).rejection);
    const input = { ledger: ledgerId(ledger), actor, file: opened.file };
    const preview = await showLine((tell) =>
      previewRoster(app, input, (rows) => rows % 500 === 0 && tell(words().previewing(rows))),
    );
    console.log(previewLines(preview, language()).join('\n'));
    if (rejected !== undefined) writeFileSync(rejected, await rejectedRows(app, input, language()));
    await work({ app, file: opened.file, preview });
  });
}

async function importFile(path: string, options: Options & { readonly accept?: string }): Promise<void> {
  await withRoster(path, options, async ({ app, file, preview }) => {
    if (preview.changedRows === 0) return console.log(words().nothingNew);
    const acceptedHash = options.accept ?? ((await agrees(preview)) ? preview.hash : undefined);
    if (acceptedHash === undefined) return console.log(words().notImported);
    const input = { ledger: ledgerId(options.ledger), actor, file, acceptedHash };
    const imported = await showLine((tell) =>
      importRoster(app, input, ({ rows }) => tell(words().importing(rows, preview.rows))),
    );
    if (!imported.ok) throw refusalOf(imported.rejection);
    const { receipt } = imported;
    console.log(words().imported(receipt.events, receipt.position, kindsInWords(receipt, language())));
    if (receipt.rejectedRows > 0) console.log(words().stayedOut(receipt.rejectedRows));
  });
}

/** Asks in a terminal only: elsewhere the hash of a preview that somebody has read must be named. */
async function agrees({ changedRows, hash }: RosterPreview): Promise<boolean> {
  if (process.stdin.isTTY !== true) throw new Refusal(words().asks(hash));
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(words().question(changedRows));
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

function bytesOf(path: string): Buffer {
  try {
    if (statSync(path).size > mostRosterBytes) throw refusalOf(refuseRoster.tooLarge(mostRosterBytes).rejection);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(words().unreadable(path));
  }
}
