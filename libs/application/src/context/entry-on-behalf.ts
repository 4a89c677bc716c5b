import {
  campaignOfStream,
  categoryOf,
  entryRefusal,
  entryRefusals,
  personStandingAt,
  participationStream,
  type Instant,
  type OnBehalf,
  type PersonId,
  type Rejection,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandRequest } from '../command/command';
import { filesRefused } from '../files/files-belong';
import { rightsOf, type Rights } from '../access/rights';

/** How an act may be entered on behalf of somebody. */
export interface EntryTaken {
  /** What is entered is somebody's signature. */
  readonly signature: boolean;
  /** Whose matter it is that the signature approves. */
  readonly subjects?: readonly PersonId[];
}

const ofCampaign = new Set(['declaration', 'withdrawal', 'pledge', 'problem', 'handIn', 'activity', 'return']);

/** A scan lies among the papers of its matter, or of the part of the unit (or one above it) in the campaign. */
async function isScanKept(
  app: Application,
  request: CommandRequest<unknown>,
  { scan }: OnBehalf,
  matter: StreamName,
  units: readonly UnitId[],
): Promise<boolean> {
  if (scan === undefined) return false;
  const campaign = ofCampaign.has(categoryOf(matter)) ? campaignOfStream(matter) : undefined;
  const homes = campaign === undefined ? [] : units.map((unitId) => participationStream(campaign, unitId));
  for (const home of [matter, ...homes]) {
    if ((await filesRefused(app, request.ledger, home, [scan])) === undefined) return true;
  }
  return false;
}

async function unitOf(
  app: Application,
  request: CommandRequest<unknown>,
  { of }: OnBehalf,
  now: Instant,
): Promise<UnitId | undefined> {
  if (of.kind === 'unit') return of.unitId;
  const [person] = await app.reads.persons(request.ledger, { personIds: [of.personId] });
  return person && personStandingAt(person, now).posting?.unitId;
}

const rolesIn = ({ grants }: Rights, path: readonly UnitId[]): Rights['grants'][number]['role'][] =>
  grants.filter((grant) => path.includes(grant.unitId)).map(({ role }) => role);

/** Why a command that is marked as entered on behalf is not taken; undefined for one that is, and for one without a mark. */
export async function entryRefused(
  app: Application,
  request: CommandRequest<unknown>,
  taken: EntryTaken | undefined,
  matter: StreamName,
  now: Instant,
): Promise<Rejection | undefined> {
  const { onBehalf, actor, ledger } = request;
  if (onBehalf === undefined) return undefined;
  if (taken === undefined || actor.kind !== 'person') return entryRefusals.notTaken;
  const [rights, unitId] = await Promise.all([
    rightsOf(app, ledger, actor.personId),
    unitOf(app, request, onBehalf, now),
  ]);
  const path = unitId === undefined ? [] : rights.tree.upwards(unitId);
  return entryRefusal(onBehalf, {
    now,
    entererId: actor.personId,
    roles: rolesIn(rights, path),
    signature: taken.signature,
    subjects: taken.subjects ?? [],
    isScanKept: await isScanKept(app, request, onBehalf, matter, path),
  })?.rejection;
}
