import {
  assertNever,
  leniencyFacts,
  localDateOf,
  type Instant,
  type LeniencyNote,
  type LocalDate,
  type Plan,
  type WithdrawalState,
  type WorkCalendar,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { windowStripSchema } from '@taizhang/contracts';
import { compose, label, type LabelText } from '../wording/label';
import { presentClock } from './clock.presenter';
import { leniencyDeadline } from './plan-clock.presenter';

export type WindowStrip = z.infer<typeof windowStripSchema>;
type Fact = WindowStrip['facts'][number];

export interface WindowInput {
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  /** When the declaration happened and when it was recorded. */
  readonly report: { readonly happenedAt: Instant; readonly knownAt: Instant } | undefined;
  readonly withdrawals: readonly WithdrawalState[];
}

function noteLabel(note: LeniencyNote, agreedOn: LocalDate | undefined): LabelText {
  switch (note) {
    case 'insideWindow':
      return label('在窗口内', 'inside the window');
    case 'knownAfterwards':
      return label('在窗口内发生，窗口关闭后才知道', 'inside the window, known only afterwards');
    case 'beforeWindow':
      return label('早于窗口', 'before the window');
    case 'afterWindow':
      return label('已过窗口', 'after the window');
    case 'notYet':
      return agreedOn
        ? compose(label('尚未发生，约定 {on}', 'not yet, agreed for {on}'), { on: agreedOn })
        : label('尚未发生', 'not yet');
    case 'missing':
      return label('窗口已过，未见', 'the window is past, none was seen');
    case 'sham':
      return label('查明为明退实不退或高价转让', 'found to be nominal or overpriced');
    default:
      return assertNever(note);
  }
}

const factLabels: Readonly<Record<Fact['fact'], LabelText>> = {
  report: label('主动报告', 'Voluntary report'),
  withdrawal: label('完成退出', 'Completed withdrawal'),
  sham: label('明退实不退或高价转让', 'Nominal or overpriced withdrawal'),
};

const dateOrNull = (at: string | null | undefined): LocalDate | null => (at ? localDateOf(at as Instant) : null);

function shamFact({ item, sham }: WithdrawalState): Fact | undefined {
  if (sham === undefined) return undefined;
  return {
    fact: 'sham',
    label: factLabels.sham,
    item: item?.key ?? null,
    happenedOn: null,
    knownOn: localDateOf(sham.foundAt),
    agreedOn: null,
    inside: null,
    note: { zh: sham.detail, en: sham.detail },
  };
}

/** The worst of several withdrawals decides; what can still happen keeps it open. */
function verdictOf(verdicts: readonly WindowStrip['verdict'][]): WindowStrip['verdict'] {
  const order: readonly WindowStrip['verdict'][] = ['contradicted', 'notMet', 'open', 'met'];
  return order.find((each) => verdicts.includes(each)) ?? 'open';
}

/** Dated facts against the leniency window, for a person to decide by: a basis is not a decision. */
export function presentWindow(input: WindowInput): WindowStrip | null {
  const { plan, calendar, now, report, withdrawals } = input;
  const { leniency } = plan;
  const deadline = leniencyDeadline(plan, calendar);
  if (leniency === undefined || deadline === undefined) return null;
  const facts: Fact[] = [];
  const verdicts: WindowStrip['verdict'][] = [];
  for (const state of withdrawals.length > 0 ? withdrawals : [undefined]) {
    const withdrawal =
      state?.withdrawnAt && state.withdrawnRecordedAt
        ? { happenedAt: state.withdrawnAt, knownAt: state.withdrawnRecordedAt }
        : undefined;
    const standing = leniencyFacts(
      leniency,
      { sham: state?.sham !== undefined, ...(report && { report }), ...(withdrawal && { withdrawal }) },
      now,
    );
    verdicts.push(standing.overall);
    for (const each of standing.facts) {
      if (each.fact === 'report' && facts.some((known) => known.fact === 'report')) continue;
      if (each.fact === 'withdrawal' && state === undefined) continue;
      const agreedOn = each.fact === 'withdrawal' ? state?.agreedOn : undefined;
      facts.push({
        fact: each.fact,
        label: factLabels[each.fact],
        item: each.fact === 'withdrawal' ? (state?.item?.key ?? null) : null,
        happenedOn: dateOrNull(each.happenedAt),
        knownOn: dateOrNull(each.knownAt),
        agreedOn: agreedOn ?? null,
        inside: each.insideWindow,
        note: noteLabel(each.note, agreedOn),
      });
    }
    const sham = state && shamFact(state);
    if (sham) facts.push(sham);
  }
  return {
    label: leniency.label,
    from: leniency.from,
    to: leniency.to,
    today: localDateOf(now),
    clock: presentClock({ deadline, now, calendar, plan, clause: leniency.clause }),
    effect: leniency.effect,
    clause: leniency.clause,
    verdict: verdictOf(verdicts),
    facts,
  };
}
