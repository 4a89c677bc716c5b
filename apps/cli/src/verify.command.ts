import { createApplication, verifyFiles, type FilesReport } from '@taizhang/application';
import { Refusal } from '@taizhang/dev-stack';
import {
  anchorFolder,
  anchorNamed,
  fileAnchor,
  projectionReader,
  projections,
  verifyReadModels,
  type Anchor,
  type EvidenceReport,
  type ReadModelsReport,
  type VerifyReport,
} from '@taizhang/persistence';
import type { Language } from '@taizhang/plans';
import type { Command } from 'commander';
import { language } from './language';
import { withDatabase } from './stack/with-database';
import { verifyWords } from './verify-words';
import { workplace } from './workplace';

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description(
      'recompute every hash, link, position and time of the log, compare it with its stored and outside checkpoints, ' +
        'fold every read model afresh and compare its rows, open every file, and name each damaged place',
    )
    .option('--ledger <id>', 'only this ledger')
    .option('--anchors <folder>', 'where checkpoints were handed to (default: TAIZHANG_ANCHORS, else the state folder)')
    .option(
      '--anchor <what>',
      'what somebody else kept: a file of a checkpoint, a file of messages of the topic of checkpoints, ' +
        'or the code on a printed checkpoint (with --ledger); may be given several times',
      (what: string, before: readonly string[]) => [...before, what],
      [] as readonly string[],
    )
    .action(verify);
}

interface Verified {
  readonly log: VerifyReport;
  readonly evidence: EvidenceReport;
  readonly readModels: ReadModelsReport;
  readonly files: FilesReport;
}

interface Wanted {
  readonly ledger?: string;
  readonly anchors?: string;
  readonly anchor: readonly string[];
}

/** A code from paper says nothing of the ledger that it is of. */
async function keptBy(given: string, ledger: string | undefined): Promise<Anchor> {
  const words = verifyWords[language()];
  const anchor = await anchorNamed(given);
  if (anchor === undefined) throw new Refusal(words.noAnchor(given));
  if (anchor.name === 'paper' && ledger === undefined) throw new Refusal(words.noLedgerOfPaper);
  return anchor;
}

async function verify({ ledger: only, anchors, anchor: kept }: Wanted): Promise<void> {
  const words = verifyWords[language()];
  const folder = fileAnchor(anchors ?? anchorFolder(process.env, workplace().path));
  const outside = [folder, ...(await Promise.all(kept.map((given) => keptBy(given, only))))];
  const reports = await withDatabase(async (persistence) => {
    const { store, evidence, pool } = persistence;
    const app = createApplication(persistence);
    const all = (await store.ledgers()).map((head) => head.ledger);
    const ledgers = only === undefined ? all : all.filter((ledger) => ledger === only);
    if (only !== undefined && ledgers.length === 0) throw new Refusal(words.noLedgerOf(only));
    const found: Verified[] = [];
    for (const ledger of ledgers)
      found.push({
        log: await store.verify(ledger),
        evidence: await evidence.verify(ledger, outside),
        readModels: await verifyReadModels({ pool, store, reader: projectionReader, ledger, projections }),
        files: await verifyFiles(app, ledger),
      });
    return found;
  });
  for (const line of reports.flatMap((report) => linesOf(report, words))) console.log(line);
  if (reports.length === 0) console.log(words.noLedger);
  if (reports.some(isDamaged)) process.exitCode = 1;
}

type Words = (typeof verifyWords)[Language];

const linesOf = ({ log, evidence, readModels, files }: Verified, words: Words): readonly string[] => [
  ...ofLog(log, words),
  ...ofEvidence(evidence, words),
  ...ofReadModels(readModels, words),
  ...ofFiles(files, words),
];
const isDamaged = ({ log, evidence, readModels, files }: Verified): boolean =>
  log.damages.length + evidence.damages.length + readModels.damages.length + files.damages.length > 0;

interface Examined {
  readonly ledger: string;
  readonly damages: readonly unknown[];
}
const verdict = ({ ledger, damages }: Examined, words: Words, what: string): string =>
  `${damages.length === 0 ? '✔' : '✖'} ${words.of(ledger)}${what}`;
const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `    ${line}`);

function ofLog(report: VerifyReport, words: Words): readonly string[] {
  const { events, batches, link, damages } = report;
  return [verdict(report, words, words.log(events, batches, link)), ...indented(damages.map(words.damage))];
}

function ofEvidence(report: EvidenceReport, words: Words): readonly string[] {
  const { stored, outside, isSigned, last, settled, damages } = report;
  const newest = last === undefined ? '' : words.lastOver(last.size);
  return [
    verdict(report, words, `${words.checkpoints(stored, outside)}${newest}${isSigned ? '' : words.unsigned}`),
    ...indented(settled.map(({ place, size }) => words.settled(place, size))),
    ...indented(damages.map(words.damage)),
  ];
}

/** They can be folded anew at any time; that they differ says that somebody wrote into them. */
function ofReadModels(report: ReadModelsReport, words: Words): readonly string[] {
  const { upTo, rows, compared, outdated, damages } = report;
  const waiting = outdated.length === 0 ? '' : words.outdated(outdated.join(', '));
  return [
    verdict(report, words, `${words.readModels(rows, compared, upTo)}${waiting}`),
    ...indented(damages.map(words.readModel)),
    ...indented(damages.length === 0 ? [] : [words.foldAnew]),
  ];
}

/** A ledger without files says nothing of them. */
function ofFiles(report: FilesReport, words: Words): readonly string[] {
  const { whole, bytes, destroyed, damages } = report;
  if (whole + destroyed + damages.length === 0) return [];
  const gone = destroyed === 0 ? '' : words.destroyed(destroyed);
  return [verdict(report, words, `${words.files(whole, bytes)}${gone}`), ...indented(damages.map(words.file))];
}
