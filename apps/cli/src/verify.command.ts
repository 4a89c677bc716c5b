import { createApplication, verifyFiles, type FilesReport } from '@taizhang/application';
import { Refusal } from '@taizhang/dev-stack';
import { ledgerId } from '@taizhang/domain';
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
import type { Command } from 'commander';
import { withDatabase } from './stack/with-database';
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
  const anchor = await anchorNamed(given);
  if (anchor === undefined)
    throw new Refusal(`${given} is neither a file of checkpoints nor a code from paper (size-XXXX-XXXX-XXXX-XXXX)`);
  if (anchor.name === 'paper' && ledger === undefined)
    throw new Refusal('say with --ledger which ledger the printed checkpoint is of');
  return anchor;
}

async function verify({ ledger: only, anchors, anchor: kept }: Wanted): Promise<void> {
  const folder = fileAnchor(anchors ?? anchorFolder(process.env, workplace().path));
  const outside = [folder, ...(await Promise.all(kept.map((given) => keptBy(given, only))))];
  const reports = await withDatabase(async (persistence) => {
    const { store, evidence, pool } = persistence;
    const app = createApplication(persistence);
    const ledgers = only === undefined ? (await store.ledgers()).map((head) => head.ledger) : [ledgerId(only)];
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
  for (const line of reports.flatMap(linesOf)) console.log(line);
  if (reports.length === 0) console.log('there is no ledger yet: run npm start first');
  if (reports.some(isDamaged)) process.exitCode = 1;
}

const linesOf = ({ log, evidence, readModels, files }: Verified): readonly string[] => [
  ...ofLog(log),
  ...ofEvidence(evidence),
  ...ofReadModels(readModels),
  ...ofFiles(files),
];
const isDamaged = ({ log, evidence, readModels, files }: Verified): boolean =>
  log.damages.length + evidence.damages.length + readModels.damages.length + files.damages.length > 0;
const placed = ({ position, what }: { readonly position: number; readonly what: string }): string =>
  `    at position ${position}: ${what}`;

function ofLog({ ledger, events, batches, link, damages }: VerifyReport): readonly string[] {
  const size = `${events} events in ${batches} batches, head ${link}`;
  if (damages.length === 0) return [`✔ ${ledger}: ${size}`];
  return [`✖ ${ledger}: ${size}`, ...damages.map(placed)];
}

function ofEvidence({ ledger, stored, outside, isSigned, last, settled, damages }: EvidenceReport): readonly string[] {
  const newest = last === undefined ? '' : `, the last over ${last.size} events`;
  const checkpoints = `${stored} checkpoints, ${outside} outside${newest}${isSigned ? '' : '; signatures not checked: no keyring'}`;
  return [
    `${damages.length === 0 ? '✔' : '✖'} ${ledger}: ${checkpoints}`,
    ...settled.map(
      ({ place, size }) => `    ${place} holds ${size} events: an epoch opened since says that some were lost`,
    ),
    ...damages.map(placed),
  ];
}

const parted = {
  changed: 'is another row',
  missing: 'is missing',
  notOfTheLog: 'does not follow from the log',
} as const;

/** They can be folded anew at any time; that they differ says that somebody wrote into them. */
function ofReadModels({ ledger, upTo, rows, compared, outdated, damages }: ReadModelsReport): readonly string[] {
  const waiting = outdated.length === 0 ? '' : `; being folded anew: ${outdated.join(', ')}`;
  return [
    `${damages.length === 0 ? '✔' : '✖'} ${ledger}: ${rows} rows of ${compared} read models, up to event ${upTo}${waiting}`,
    ...damages.map(
      ({ projection, key, position, validFrom, what, differing }) =>
        `    at position ${position}: ${projection} of ${key} from ${validFrom} on ${parted[what]} (${differing} rows differ)`,
    ),
    ...(damages.length === 0 ? [] : ['    npx taizhang rebuild --read-models folds them anew from the log']),
  ];
}

/** A ledger without files says nothing of them. */
function ofFiles({ ledger, whole, bytes, destroyed, damages }: FilesReport): readonly string[] {
  if (whole + destroyed + damages.length === 0) return [];
  const gone = destroyed === 0 ? '' : `, ${destroyed} under destroyed keys`;
  return [
    `${damages.length === 0 ? '✔' : '✖'} ${ledger}: ${whole} files, ${bytes} bytes${gone}`,
    ...damages.map(
      ({ fileId, matter, position, status }) => `    ${status}: ${fileId} of ${matter} (event ${position})`,
    ),
  ];
}
