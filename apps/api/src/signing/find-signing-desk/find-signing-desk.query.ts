import type { Application } from '@taizhang/application';
import {
  sectionOf,
  type DeclarationState,
  type Instant,
  type ParticipationState,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { ClockView, signingDeskSchema } from '@taizhang/contracts';
import { presentClock } from '../../presenting/clock.presenter';
import { holderLabel } from '../../reading/approvers';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type CampaignReading } from '../../reading/campaign-reading';
import { papersOf, readSigners, type Draft, type Papers } from '../../reading/papers';
import { readPeople, type People } from '../../reading/people';
import { readCampaigns } from '../../reading/running-campaigns';
import { wireIdOf } from '../../wire/wire-ids';
import { sectorLabel } from '../../wording/business-items';
import { compose, joined, label, same, type LabelText } from '../../wording/label';

export type SigningDesk = z.infer<typeof signingDeskSchema>;
type Group = SigningDesk['groups'][number];
type Paper = Group['papers'][number];

interface Desk {
  readonly reading: CampaignReading;
  readonly people: People;
  readonly units: ReadonlyMap<UnitId, ParticipationState>;
  readonly nextSigner: (state: DeclarationState) => LabelText;
}

function signClock({ reading, units }: Desk, state: DeclarationState, done: boolean): ClockView | null {
  const { plan, calendar, now } = reading;
  const duty = units.get(state.unitId as UnitId)?.duties.sign;
  if (duty?.deadline === undefined) return null;
  const { clause } = sectionOf(plan, 'declaration').sign;
  return presentClock({
    deadline: duty.deadline,
    now,
    calendar,
    plan,
    clause,
    startEvent: duty.deadlinePosition,
    done,
  });
}

function subjectOf({ reading }: Desk, { form }: DeclarationState): LabelText {
  if (form === undefined || form.nil || form.items.length === 0) return label('无此情况', 'nil');
  const sectors = [...new Set(form.items.map((item) => item.sector))].map((key) => sectorLabel(reading.plan, key));
  const relatives = form.items.some((item) => item.who.kind === 'relative');
  return relatives
    ? compose(label('近亲属{sectors}', 'a relative: {sectors}'), { sectors: joined(sectors) })
    : joined(sectors);
}

function paperOf(
  desk: Desk,
  { stream, state }: ReadRow<DeclarationState>,
  at: Instant | undefined,
  note: Paper['note'],
  done = false,
): Paper {
  const clock = signClock(desk, state, done);
  return {
    key: stream,
    kind: 'declaration',
    id: wireIdOf(stream),
    level: null,
    name: desk.people.name(state.personId),
    subject: subjectOf(desk, state),
    revision: state.revision,
    mark: done ? 'done' : (clock?.mark ?? 'open'),
    clock,
    at: at ?? null,
    note,
  };
}

function draftPaper({ reading }: Desk, { row, rung }: Draft): Paper {
  const ladder = reading.plan.ladders.find((each) => each.key === row.state.ladder);
  return {
    key: `${row.stream}:${rung.level}`,
    kind: 'rung',
    id: wireIdOf(row.stream),
    level: rung.level,
    name: reading.unitName(row.state.subject?.unitId),
    subject: ladder?.rungs.find((each) => each.level === rung.level)?.label ?? same(rung.level),
    revision: 0,
    mark: 'dueSoon',
    clock: null,
    at: rung.draftedAt ?? rung.dueAt,
    note: rung.provisional ? label('期限暂定，不能签发', 'its date is provisional: it cannot be signed') : null,
  };
}

const dueOf = (paper: Paper): string => paper.clock?.dueAt ?? paper.at ?? '';
const byDue = (a: Paper, b: Paper): number =>
  dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : a.key < b.key ? -1 : 1;

function groupsOf(desk: Desk, papers: Papers): Group[] {
  const nil = ({ state }: ReadRow<DeclarationState>): boolean => state.form?.nil === true;
  const waiting = (rows: Papers['waiting']): Paper[] =>
    rows
      .map((row) => {
        const again = row.state.revision > 1 ? label('退回后重报', 'filed again after a return') : null;
        return paperOf(desk, row, row.state.submittedAt, again);
      })
      .sort(byDue);
  return [
    { key: 'rungs', papers: papers.drafts.map((draft) => draftPaper(desk, draft)).sort(byDue) },
    { key: 'content', papers: waiting(papers.waiting.filter((row) => !nil(row))) },
    { key: 'nil', papers: waiting(papers.waiting.filter(nil)) },
    {
      key: 'own',
      papers: papers.own.map((row) =>
        paperOf(
          desk,
          row,
          row.state.submittedAt,
          compose(label('已转{signer}阅签', 'goes to the {signer}'), { signer: desk.nextSigner(row.state) }),
        ),
      ),
    },
    {
      key: 'signedToday',
      papers: papers.signedToday.map((row) => paperOf(desk, row, row.state.signedAt, null, true)),
    },
  ];
}

async function deskOf(reading: CampaignReading, papers: Papers): Promise<Desk> {
  const { app, ledger, at, campaignId } = reading;
  const rows = [...papers.waiting, ...papers.own, ...papers.signedToday];
  const unitIds = [...new Set(rows.map(({ state }) => state.unitId as UnitId))];
  const [participations, signers] = await Promise.all([
    unitIds.length === 0 ? [] : app.reads.participations(ledger, { campaignId, unitIds }, at),
    readSigners(reading),
  ]);
  const nexts = papers.own.map(({ state }) => signers.next(state)?.personId);
  const named: readonly (PersonId | undefined)[] = [...rows.map(({ state }) => state.personId), ...nexts];
  const people = await readPeople(reading, { personIds: named.filter((each) => each !== undefined) });
  return {
    reading,
    people,
    units: new Map(participations.map(({ state }) => [state.unitId as UnitId, state])),
    nextSigner: (state) => {
      const next = signers.next(state);
      return next ? holderLabel(next.role, people.name(next.personId)) : label('上级', 'superior');
    },
  };
}

/** Papers that wait for this person, by due date. */
export async function findSigningDesk(app: Application, ask: PersonalAsk): Promise<SigningDesk> {
  const reading = await openReading(app, ask);
  const [people, campaigns] = await Promise.all([
    readPeople(reading, { personIds: [ask.personId] }),
    readCampaigns(reading),
  ]);
  const all = await Promise.all(
    campaigns.map(async (campaign) => {
      const papers = await papersOf(campaign, ask.personId);
      return groupsOf(await deskOf(campaign, papers), papers);
    }),
  );
  const keys: readonly Group['key'][] = ['rungs', 'content', 'nil', 'own', 'signedToday'];
  const groups = keys.map((key) => ({
    key,
    papers: all
      .flat()
      .filter((group) => group.key === key)
      .flatMap((group) => group.papers),
  }));
  const open = groups.filter(({ key }) => key === 'rungs' || key === 'content' || key === 'nil');
  const clocks = open.flatMap((group) => group.papers.flatMap((paper) => paper.clock ?? []));
  return {
    point: reading.point,
    person: people.ref(ask.personId),
    waiting: open.reduce((sum, group) => sum + group.papers.length, 0),
    groups,
    next: clocks.sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))[0] ?? null,
  };
}
