import { createApplication, verifyFiles, type FilesReport } from '@taizhang/application';
import { ledgerId } from '@taizhang/domain';
import {
  anchorFolder,
  fileAnchor,
  projectionReader,
  projections,
  verifyReadModels,
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
    .action(({ ledger, anchors }: { ledger?: string; anchors?: string }) => verify(ledger, anchors));
}

interface Verified {
  readonly log: VerifyReport;
  readonly evidence: EvidenceReport;
  readonly readModels: ReadModelsReport;
  readonly files: FilesReport;
}

async function verify(only: string | undefined, anchors: string | undefined): Promise<void> {
  const anchor = fileAnchor(anchors ?? anchorFolder(process.env, workplace().path));
  const reports = await withDatabase(async (persistence) => {
    const { store, evidence, pool } = persistence;
    const app = createApplication(persistence);
    const ledgers = only === undefined ? (await store.ledgers()).map((head) => head.ledger) : [ledgerId(only)];
    const found: Verified[] = [];
    for (const ledger of ledgers)
      found.push({
        log: await store.verify(ledger),
        evidence: await evidence.verify(ledger, [anchor]),
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

function ofEvidence({ ledger, stored, outside, isSigned, last, damages }: EvidenceReport): readonly string[] {
  const newest = last === undefined ? '' : `, the last over ${last.size} events`;
  const checkpoints = `${stored} checkpoints, ${outside} outside${newest}${isSigned ? '' : '; signatures not checked: no keyring'}`;
  return [`${damages.length === 0 ? '✔' : '✖'} ${ledger}: ${checkpoints}`, ...damages.map(placed)];
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
