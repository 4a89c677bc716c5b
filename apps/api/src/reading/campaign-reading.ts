import {
  calendarInForce,
  campaignInForce,
  participatingUnits,
  unitTree,
  type Application,
  type Hat,
  type UnitTree,
} from '@taizhang/application';
import {
  unitNameAt,
  type CampaignId,
  type CampaignState,
  type Instant,
  type LedgerId,
  type Plan,
  type UnitId,
  type WorkCalendar,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import { Refusal, notFound } from '../platform/problem/refusal';
import { inLog, ledgerKind, resolvePoint, type AnswerPoint } from './answer-point';
import type { Ask } from './ask';
import { readerOf, type Reader } from './reader';

/** A ledger as it is asked: the point, who reads, and the units as they were. */
export interface Reading {
  readonly app: Application;
  readonly ledger: LedgerId;
  readonly point: AnswerPoint;
  /** The same point for read models and streams. */
  readonly at: PointInLog;
  /** Clocks are looked at from here: the business time of the answer. */
  readonly now: Instant;
  readonly reader: Reader;
  readonly tree: UnitTree;
  readonly unitName: (unitId: UnitId | undefined) => string;
  readonly unitFullName: (unitId: UnitId | undefined) => string;
}

/** A campaign of that ledger, with all that its clocks and rules rest on. */
export interface CampaignReading extends Reading {
  readonly campaignId: CampaignId;
  readonly campaign: CampaignState;
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  /** Units that take part. */
  readonly units: readonly UnitId[];
  /** Those of them whose figures and rows this reader is shown. */
  readonly scope: readonly UnitId[];
}

export async function openReading(app: Application, ask: Ask, hat: Hat = 'all'): Promise<Reading> {
  const { ledger } = ask;
  const kind = await ledgerKind(app, ledger);
  if (kind === undefined) throw notFound();
  // Visitors look round in drills. Of the official ledger they are shown nothing, not even a total.
  if (kind !== 'drill' && ask.personId === undefined) throw new Refusal('NotSignedIn');
  const [{ point }, reader] = await Promise.all([resolvePoint(app, ask), readerOf(app, ledger, ask.personId, hat)]);
  const at = inLog(point);
  const tree = point.historical ? await unitTree(app, ledger, at) : reader.tree;
  const named = (unitId: UnitId | undefined) => {
    const unit = unitId && tree.find(unitId);
    return unit && unitNameAt(unit, point.asOf);
  };
  return {
    app,
    ledger,
    point,
    at,
    now: point.asOf,
    reader,
    tree,
    unitName: (unitId) => named(unitId)?.shortName ?? unitId ?? '',
    unitFullName: (unitId) => named(unitId)?.name ?? unitId ?? '',
  };
}

/** Units of a campaign that a reader is shown. A visitor of a drill sees totals of all, and no names of persons. */
const scopeOf = (reader: Reader, units: readonly UnitId[]): readonly UnitId[] =>
  reader.visitor ? units : units.filter((unitId) => reader.covers(unitId));

export async function openCampaign(app: Application, ask: Ask, campaignId: CampaignId): Promise<CampaignReading> {
  return readCampaign(await openReading(app, ask), campaignId);
}

export async function readCampaign(reading: Reading, campaignId: CampaignId): Promise<CampaignReading> {
  const { app, ledger, at } = reading;
  const [found, calendar] = await Promise.all([
    campaignInForce(app, ledger, campaignId, at),
    calendarInForce(app.store, ledger, at),
  ]);
  if (found === undefined) throw notFound();
  const { state, plan } = found;
  const units = state.unitId === undefined ? [] : await participatingUnits(app, ledger, state.unitId, at);
  return { ...reading, campaignId, campaign: state, plan, calendar, units, scope: scopeOf(reading.reader, units) };
}

/** For totals and lists: somebody without any unit of this campaign is told what he would be told of none. */
export async function openCampaignScope(app: Application, ask: Ask, campaignId: CampaignId): Promise<CampaignReading> {
  const reading = await openCampaign(app, ask, campaignId);
  if (reading.scope.length === 0) throw notFound();
  return reading;
}
