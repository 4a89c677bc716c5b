import { endWithin, type LedgerEnd } from './archive/joined-lines';
import type { ArchivedLedger, ReadArchive } from './archive/read-archive';
import { refuseBackup } from './backup.errors';
import type { BackupManifest } from './backup-manifest';
import { refusals } from './refusals';
import type { RestorePoint } from './restore';

/** A ledger up to where it is wanted. */
export interface LedgerToRestore extends Pick<ArchivedLedger, 'ledger' | 'parts'> {
  readonly end: LedgerEnd;
  readonly backedUp: number;
  readonly leftOut: number;
  /** The same ledger as in the backup, and not cut before its end there: rows of the backup speak of it. */
  readonly isWhole: boolean;
}

/** Every ledger up to the point that is wanted. */
export async function ledgersAt(
  archive: ReadArchive,
  manifest: BackupManifest,
  { upTo = new Map(), knownOn }: RestorePoint,
): Promise<readonly LedgerToRestore[]> {
  for (const [ledger, position] of upTo) refuseUnheld(archive, ledger, position);
  const ledgers: LedgerToRestore[] = [];
  for (const archived of archive.ledgers) {
    const { ledger, parts, position, link } = archived;
    const wanted = upTo.get(ledger);
    const isCut = wanted !== undefined || knownOn !== undefined;
    const end = isCut
      ? await endWithin(archived, { ...(wanted !== undefined && { upTo: wanted }), ...(knownOn && { knownOn }) })
      : { position, link };
    if (end === undefined) continue;
    const said = manifest.ledgers.find((each) => each.ledger === ledger && !archive.dropped.has(ledger));
    ledgers.push({
      ...{ ledger, parts, end, leftOut: Math.max(position, archive.behind.get(ledger) ?? 0) - end.position },
      backedUp: Math.min(said?.position ?? 0, end.position),
      isWhole: said !== undefined && end.position >= said.position,
    });
  }
  if (ledgers.length === 0 && knownOn !== undefined) throw refuseBackup(refusals.nothingBy(knownOn));
  return ledgers;
}

function refuseUnheld({ ledgers }: ReadArchive, ledger: string, position: number): void {
  const held = ledgers.find((each) => each.ledger === ledger);
  if (held === undefined)
    throw refuseBackup(
      refusals.noLedger(
        ledger,
        ledgers.map((each) => each.ledger),
      ),
    );
  if (position < 1 || position > held.position) throw refuseBackup(refusals.unheld(ledger, held.position, position));
}
