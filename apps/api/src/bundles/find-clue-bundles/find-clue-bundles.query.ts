import { bundlesOfClue, type Application } from '@taizhang/application';
import type { clueBundlesSchema } from '@taizhang/contracts';
import { bundleRoles, bundleStream, clueStream, type ClueEvent, type Stored, type UnitId } from '@taizhang/domain';
import type { Partner } from '@taizhang/persistence';
import type { z } from 'zod';
import { readClue } from '../../clues/clue-reading';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { subjectIdOf } from '../../wire/wire-ids';

export type ClueBundles = z.infer<typeof clueBundlesSchema>;

/** What was handed over of one clue, to whom it can be, and what stands in the letter. */
export async function findClueBundles(
  app: Application,
  ask: PersonalAsk,
  id: string,
  partners: readonly Partner[],
): Promise<ClueBundles> {
  const reading = await openReading(app, ask);
  const { ledger, at, point, reader, unitFullName } = reading;
  const { clueId, state } = await readClue(app, ask, id, 'whole', point.historical ? at : undefined);
  const [{ events }, bundles] = await Promise.all([
    app.store.readStream(ledger, clueStream(clueId), at),
    bundlesOfClue(app, ledger, clueId, point.position),
  ]);
  const transferred = (events as readonly Stored<ClueEvent>[]).findLast(({ type }) => type === 'ClueTransferred');
  const { transfer, receivedAt } = state;
  const mayMake = !point.historical && transfer !== undefined && reader.covers(state.unitId as UnitId, ...bundleRoles);
  return {
    point,
    partners: partners.map(({ name, key }) => ({ house: key.name, name })),
    suggested: partners.find(({ name }) => name === transfer?.to)?.key.name ?? null,
    bundles: bundles.map((bundle) => ({
      bundle: bundle.bundleId ?? '',
      to: bundle.other?.name ?? '',
      at: bundle.at ?? point.asOf,
      digest: bundle.digest ?? '',
      receipt: bundle.receipt ? { number: bundle.receipt.number, takenInAt: bundle.receipt.takenInAt } : null,
      history: `/analysis/history?subject=${subjectIdOf(bundleStream(bundle.bundleId ?? ''))}`,
    })),
    letter:
      transfer && transferred && receivedAt
        ? {
            from: unitFullName(state.unitId),
            to: transfer.to,
            documentNumber: transfer.documentNumber,
            transferredAt: transferred.recordedAt,
            receivedAt,
            clue: clueId,
            problemClass: state.problemClass ?? null,
          }
        : null,
    mayMake,
  };
}
