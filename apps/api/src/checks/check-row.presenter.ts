import {
  localDateOf,
  openTargets,
  unassignedTargets,
  unreferredTargets,
  type CheckScope,
  type CheckState,
  type Instant,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { checkRowSchema } from '@taizhang/contracts';
import type { CampaignReading } from '../reading/campaign-reading';
import { listedDuty } from '../reading/plan-duties';
import { wireIdOf } from '../wire/wire-ids';
import {
  checkFigure,
  checkKind,
  checkMeansLabel,
  checkSize,
  checkStatus,
  checkStrataLabel,
  checkVisit,
} from '../wording/checks';
import { compose, label, same, type LabelText } from '../wording/label';
import { checkActs } from './check-acts';

export type CheckRow = z.infer<typeof checkRowSchema>;
/** A check that was planned has all of its plan. */
type Planned = Required<
  Pick<CheckState, 'kind' | 'visit' | 'means' | 'strata' | 'size' | 'scope' | 'title' | 'plannedAt'>
>;

const scopeLabel = ({ plan, unitName }: CampaignReading, { unitId, duty, figure }: CheckScope): LabelText =>
  compose(label('{unit}“{duty}”{figure}', '{unit}, "{duty}", {figure}'), {
    unit: unitName(unitId),
    duty: listedDuty(plan, duty)?.label ?? same(duty),
    figure: checkFigure(figure),
  });

const markOf = (status: CheckState['status']): CheckRow['mark'] => {
  if (status === 'concluded') return 'done';
  if (status === 'withdrawn') return 'waived';
  return status === 'planned' ? 'notDue' : 'open';
};

export function presentCheck(reading: CampaignReading, { stream, state }: ReadRow<CheckState>): CheckRow {
  const { point, reader, now } = reading;
  const planned = state as CheckState & Planned;
  const status = state.status as CheckRow['status'];
  return {
    check: wireIdOf(stream),
    title: planned.title,
    kind: checkKind(planned.kind),
    visit: checkVisit(planned.visit),
    means: checkMeansLabel(planned.means),
    scope: scopeLabel(reading, planned.scope),
    strata: checkStrataLabel(planned.strata),
    size: checkSize(planned.size),
    status,
    statusLabel: checkStatus(status),
    mark: markOf(status),
    plannedOn: localDateOf(planned.plannedAt as Instant),
    population: state.frozen?.count ?? null,
    drawn: state.drawn.length,
    unassigned: unassignedTargets(state).length,
    open: openTargets(state).length,
    problems: Object.values(state.findings).filter(({ result }) => result === 'problem').length,
    unreferred: unreferredTargets(state).length,
    why: `check:${stream}`,
    may: point.historical ? [] : checkActs(state, reader, now),
  };
}
