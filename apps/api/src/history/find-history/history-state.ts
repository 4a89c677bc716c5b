import {
  appealDecider,
  sectionOf,
  campaignId as asCampaignId,
  caseDecider,
  declarationDecider,
  escalationDecider,
  fold,
  localDateOf,
  participationDecider,
  pledgeDecider,
  withdrawalDecider,
  withdrawalOutstanding,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { historySchema } from '@taizhang/contracts';
import { presentClock } from '../../presenting/clock.presenter';
import { presentWindow } from '../../presenting/window-strip.presenter';
import { readCampaign, type Reading } from '../../reading/campaign-reading';
import { campaignOf, type PageWords } from '../../reading/event-words';
import { listedDuty } from '../../reading/plan-duties';
import { sentenceOf } from '../../wording/event-sentences';
import { withdrawalManner } from '../../wording/events/withdrawal.sentences';
import { compose, label, nothing, same, type LabelText, workingDaysLate } from '../../wording/label';
import { verdictLabel } from '../../why/find-why/why-of-matter';
import { clueStateRows } from './clue-state';
import { appealStage, caseStage } from '../../wording/cases';
import { declarationStatus, pledgeStatus, withdrawalStatus } from '../../wording/states';

export type StateRow = z.infer<typeof historySchema>['state'][number];

type Events = readonly Stored[];
const of = (events: Events, category: string): Events =>
  events.filter((event) => event.stream.startsWith(`${category}/`));
const row = (key: string, name: LabelText, value: LabelText, rest: Partial<StateRow> = {}): StateRow => ({
  key,
  label: name,
  value,
  mark: null,
  note: null,
  position: null,
  ...rest,
});

/** What went out in the matter, up to the point. */
function rungRows(events: Events, words: PageWords): readonly StateRow[] {
  const rungs = of(events, 'escalation').filter((event) => event.type === 'RungFired' || event.type === 'RungSigned');
  const last = rungs.at(-1);
  if (last === undefined) return [];
  return [
    row('rungs', label('据此作出', 'Acted on this'), sentenceOf(last, words.of(last.stream)), {
      note: compose(label('共 {count} 次', '{count} in all'), { count: rungs.length }),
      position: last.position,
    }),
  ];
}

type Subject = Parameters<typeof fold>[0];
const stateOf = <S>(decider: { readonly initial: S }, events: Events): S =>
  fold(decider as unknown as Subject, events as never) as S;

async function ofWithdrawal(
  reading: Reading,
  stream: StreamName,
  events: Events,
  words: PageWords,
): Promise<StateRow[]> {
  const campaign = campaignOf(stream);
  const state = stateOf(
    withdrawalDecider,
    events.filter((event) => event.stream === stream),
  );
  if (campaign === undefined || state.status === 'none') return [];
  const { plan, calendar, now } = await readCampaign(reading, asCampaignId(campaign));
  const clock =
    state.deadline &&
    presentClock({
      deadline: state.deadline,
      now,
      calendar,
      plan,
      clause: sectionOf(plan, 'withdrawal').clause,
      done: !withdrawalOutstanding(state),
    });
  const window = presentWindow({
    plan,
    calendar,
    now,
    report: state.declaredAt && { happenedAt: state.declaredAt, knownAt: state.owedAt ?? state.declaredAt },
    withdrawals: [state],
  });
  const late = clock?.mark === 'overdue';
  return [
    row(
      'withdrawal',
      label('退出', 'Withdrawal'),
      late ? workingDaysLate(clock.daysLate) : withdrawalStatus(state.status),
      {
        mark: clock?.mark ?? null,
        note:
          state.remindersSent.length > 0
            ? compose(label('已提醒 {count} 次', 'reminded {count} times'), { count: state.remindersSent.length })
            : null,
        position: events.filter((event) => event.stream === stream).at(-1)?.position ?? null,
      },
    ),
    ...(state.withdrawnAt
      ? [
          row(
            'withdrawn',
            label('退出发生', 'Withdrawn'),
            compose(label('{day}，{how}', '{day}, {how}'), {
              day: localDateOf(state.withdrawnAt),
              how: state.how ? withdrawalManner(state.how) : nothing,
            }),
          ),
        ]
      : []),
    ...(window
      ? [row('leniency', label('拟引依据', 'Basis'), verdictLabel(window.verdict), { note: window.effect })]
      : []),
    ...rungRows(events, words),
  ];
}

function ofDeclaration(stream: StreamName, events: Events, words: PageWords): StateRow[] {
  const own = events.filter((event) => event.stream === stream);
  const state = stateOf(declarationDecider, own);
  if (state.status === 'none') return [];
  return [
    row('declaration', label('申报', 'Declaration'), declarationStatus(state.status), {
      mark: state.status === 'returned' ? 'returned' : null,
      note: state.form
        ? state.form.nil
          ? label('无此情况', 'nil')
          : compose(label('{count} 项', '{count} items'), { count: state.form.items.length })
        : null,
      position: own.at(-1)?.position ?? null,
    }),
    ...(state.signedBy
      ? [
          row('signed', label('阅签', 'Signed'), same(words.people.name(state.signedBy)), {
            note: state.signedAt ? same(localDateOf(state.signedAt)) : null,
          }),
        ]
      : []),
    ...(state.verified
      ? [
          row(
            'verified',
            label('清查', 'Verification'),
            state.verified.result === 'true' ? label('属实', 'true') : label('不符', 'different'),
          ),
        ]
      : []),
    ...rungRows(events, words),
  ];
}

function ofPledge(stream: StreamName, events: Events, words: PageWords): StateRow[] {
  const own = events.filter((event) => event.stream === stream);
  const state = stateOf(pledgeDecider, own);
  if (state.status === 'none') return [];
  const spoken = words.of(stream);
  const position = own.at(-1)?.position ?? null;
  return [
    row('pledge', label('承诺书', 'Pledge'), pledgeStatus(state.status), {
      note: state.signed ? same(localDateOf(state.signed.at)) : null,
      position,
    }),
    ...(state.filed ? [row('filed', label('留档', 'Filed'), same(state.filed.by))] : []),
    ...state.publicity.map(({ channel, at }, index) =>
      row(`shown${index}`, label('公示', 'Shown'), spoken.channel(channel), { note: same(localDateOf(at)) }),
    ),
    ...state.breaches.map(({ what, at }, index) =>
      row(`breach${index}`, label('违反承诺', 'Breach'), same(what), { mark: 'overdue', note: same(localDateOf(at)) }),
    ),
  ];
}

async function ofParticipation(
  reading: Reading,
  stream: StreamName,
  events: Events,
  words: PageWords,
): Promise<StateRow[]> {
  const campaign = campaignOf(stream);
  const state = stateOf(
    participationDecider,
    events.filter((event) => event.stream === stream),
  );
  if (campaign === undefined || state.status === 'none') return [];
  const { plan, calendar, now } = await readCampaign(reading, asCampaignId(campaign));
  const duties = Object.entries(state.duties).flatMap(([key, duty]) => {
    const listed = listedDuty(plan, key);
    if (listed?.kind !== 'unit' || duty.deadline === undefined) return [];
    const clock = presentClock({
      deadline: duty.deadline,
      now,
      calendar,
      plan,
      clause: listed.clause,
      done: duty.doneAt !== undefined,
    });
    const value = duty.doneAt
      ? compose(label('{day} 已办', 'done on {day}'), { day: localDateOf(duty.doneAt) })
      : compose(label('应于 {day} 前', 'due by {day}'), { day: clock.dueOn ?? '' });
    return [
      row(key, listed.label, value, { mark: clock.mark, position: duty.donePosition ?? duty.deadlinePosition ?? null }),
    ];
  });
  return [...duties, ...rungRows(events, words)];
}

function ofEscalation(stream: StreamName, events: Events, words: PageWords): StateRow[] {
  const state = stateOf(
    escalationDecider,
    events.filter((event) => event.stream === stream),
  );
  if (state.status === 'none') return [];
  return [
    row(
      'escalation',
      label('督办', 'Escalation'),
      state.status === 'open' ? label('进行中', 'open') : label('已停止', 'stopped'),
      {
        mark: state.status === 'open' ? 'overdue' : 'done',
        position: state.openedPosition ?? null,
      },
    ),
    ...rungRows(events, words),
  ];
}

/** Where a case stood: its stage and its numbers, no word of what it is about. */
function ofCase(stream: StreamName, events: Events): StateRow[] {
  const own = events.filter((event) => event.stream === stream);
  const state = stateOf(caseDecider, own);
  if (state.status === 'none') return [];
  const count = (key: string, name: LabelText, value: number) => row(key, name, same(value));
  return [
    row('case', label('案件', 'Case'), caseStage(state.status), {
      mark: state.status === 'closed' ? 'done' : state.suspended ? 'suspended' : 'open',
      note: same(state.number ?? ''),
      position: own.at(-1)?.position ?? null,
    }),
    count('evidence', label('证据', 'Evidence'), state.evidence.length),
    count('talks', label('谈话', 'Talks'), state.talks.length),
    count('decisions', label('决定', 'Decisions'), state.decisions.length),
  ];
}

function ofAppeal(stream: StreamName, events: Events): StateRow[] {
  const own = events.filter((event) => event.stream === stream);
  const state = stateOf(appealDecider, own);
  if (state.status === 'none') return [];
  return [
    row('appeal', label('申诉', 'Appeal'), appealStage(state.status), { position: own.at(-1)?.position ?? null }),
  ];
}

/** A subject's state in a few rows, folded from what the point leaves of its streams. */
export async function stateRows(
  reading: Reading,
  stream: StreamName,
  events: Events,
  words: PageWords,
): Promise<StateRow[]> {
  switch (stream.split('/')[0]) {
    case 'withdrawal':
      return [
        ...ofDeclaration(
          `declaration/${stream.split('/').slice(1, 3).join('/')}` as StreamName,
          events.filter((event) => !event.stream.startsWith('escalation/')),
          words,
        ),
        ...(await ofWithdrawal(reading, stream, events, words)),
      ];
    case 'declaration':
      return ofDeclaration(stream, events, words);
    case 'pledge':
      return ofPledge(stream, events, words);
    case 'participation':
      return ofParticipation(reading, stream, events, words);
    case 'clue':
      return clueStateRows(stream, events);
    case 'escalation':
      return ofEscalation(stream, events, words);
    case 'case':
      return ofCase(stream, events);
    case 'appeal':
      return ofAppeal(stream, events);
    default:
      return [];
  }
}
