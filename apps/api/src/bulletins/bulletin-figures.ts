import { participatingUnits, unitTree, type Application } from '@taizhang/application';
import type {
  BulletinFigure,
  BulletinPoint,
  CampaignId,
  CheckState,
  LedgerId,
  PersonId,
  UnitId,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import { presentCoverageRows } from '../coverage/find-coverage/coverage.presenter';
import { openCampaign, type CampaignReading } from '../reading/campaign-reading';
import { countsByUnit } from '../reading/counts';
import { listedDuties } from '../reading/plan-duties';
import { label } from '../wording/label';

/** The smallest count of what was found that is shown; below it one blank stands for every value, zero included. */
export const smallestShown = 3;

interface Asked {
  readonly ledger: LedgerId;
  readonly personId: PersonId;
  readonly campaignId: CampaignId;
}

/**
 * The counts of the whole campaign at one minute, whoever asks: those of coverage, duty by duty, and of the checks. They are
 * read up to the position of the minute, so that the same minute gives the same figures for ever.
 */
export async function bulletinFigures(
  app: Application,
  { ledger, personId, campaignId }: Asked,
  { asOf, knownOn, position }: BulletinPoint,
): Promise<readonly BulletinFigure[]> {
  const at: PointInLog = { upTo: position, asOf };
  const reading = await openCampaign(app, { ledger, personId, asOf, knownOn }, campaignId);
  const issuer = reading.campaign.unitId;
  if (issuer === undefined) return [];
  const [tree, units] = await Promise.all([unitTree(app, ledger, at), participatingUnits(app, ledger, issuer, at)]);
  const whole: CampaignReading = { ...reading, at, now: asOf, tree, units, scope: units };
  const [covered, checks] = await Promise.all([
    coverageFigures(whole, issuer),
    app.reads.checks(ledger, { campaignId }, at),
  ]);
  return [...covered, ...checkFigures(checks.map(({ state }) => state))];
}

async function coverageFigures(
  { app, ledger, at, campaignId, plan, now, tree, units }: CampaignReading,
  issuer: UnitId,
): Promise<readonly BulletinFigure[]> {
  const filter = { campaignId, unitIds: units };
  const [participations, counted] = await Promise.all([
    app.reads.participations(ledger, filter, at),
    app.reads.unitCounts(ledger, filter, at),
  ]);
  const duties = listedDuties(plan);
  const [total] = presentCoverageRows({
    ...{ plan, now, duties, root: issuer, units: tree.units, scope: new Set(units), by: 'block' },
    participations: new Map(participations.map(({ state }) => [state.unitId as UnitId, state])),
    counts: countsByUnit(counted),
    nameOf: (unitId) => unitId,
  });
  return duties.flatMap(({ key, label: name, kind }, index): BulletinFigure[] => {
    const cell = total?.cells[index];
    if (cell === undefined || cell.state === 'notOpen' || cell.state === 'notApplicable') return [];
    const unit = kind === 'person' ? 'persons' : 'units';
    return [{ key: `duty.${key}`, label: name, value: cell.of - cell.left, of: cell.of, unit }];
  });
}

/** How many were checked is open to everybody; how often a problem was found is not, where it is but a few. */
function checkFigures(checks: readonly CheckState[]): readonly BulletinFigure[] {
  const drawn = checks.filter(({ status }) => ['drawn', 'begun', 'concluded'].includes(status));
  if (drawn.length === 0) return [];
  const findings = drawn.flatMap((check) => Object.values(check.findings));
  const count = (results: readonly string[]): number =>
    findings.filter(({ result }) => results.includes(result)).length;
  const problems = count(['problem']);
  const targets = drawn.reduce((sum, check) => sum + check.drawn.length, 0);
  return [
    {
      key: 'checks.checked',
      label: label('抽查', 'Spot checks'),
      value: count(['clean', 'problem']),
      of: targets,
      unit: 'items',
    },
    {
      key: 'checks.problems',
      label: label('抽查发现问题', 'Problems found by spot checks'),
      ...(problems >= smallestShown && { value: problems }),
      unit: 'items',
    },
  ];
}
