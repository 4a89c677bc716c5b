import type { Application } from '@taizhang/application';
import { bundleRoles, refuseBundle, unitId, type UnitId } from '@taizhang/domain';
import type { Request } from 'express';
import type { ActingPerson } from '../platform/commands/commander';
import { notFound } from '../platform/problem/refusal';
import { readBody } from '../platform/uploads/read-body';
import { openReading, type Reading } from '../reading/campaign-reading';
import type { Reader } from '../reading/reader';

/** A larger one, of a whole range of years, is taken in on the server itself. */
const mostBytes = 20 * 1024 * 1024;

/** Whoever takes papers of other bodies in; for anybody else there is no such thing. */
export async function openBundleDesk(app: Application, { ledger, personId }: ActingPerson): Promise<Reading> {
  const reading = await openReading(app, { ledger, personId });
  if (!reading.reader.holds(...bundleRoles)) throw notFound();
  return reading;
}

/** The unit that is to receive a clue, where the reader may receive one for it. */
export function requireDesk(reader: Reader, unit: string | undefined): UnitId | undefined {
  if (unit === undefined || unit === '') return undefined;
  const desk = unitId(unit);
  if (!reader.covers(desk, ...bundleRoles)) throw notFound();
  return desk;
}

/** The lines of the file that is the body, without their newlines. Nothing of it is kept beside the log. */
export async function bundleLinesOf(request: Request): Promise<readonly string[]> {
  const bytes = await readBody(request, { mostBytes, tooLarge: refuseBundle.tooLarge(mostBytes / 1024 / 1024) });
  return bytes.toString('utf8').trimEnd().split(/\r?\n/);
}
