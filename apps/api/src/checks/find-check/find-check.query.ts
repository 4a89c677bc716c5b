import { targetsSeen, type Application } from '@taizhang/application';
import { checkStream, localDateOf, type CheckState, type PersonId } from '@taizhang/domain';
import type { z } from 'zod';
import type { checkPageSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign, type CampaignReading } from '../../reading/campaign-reading';
import { eventRefsOf } from '../../reading/event-refs';
import { readPeople, type People } from '../../reading/people';
import { checkKey, subjectIdOf } from '../../wire/wire-ids';
import { mayBegin } from '../check-acts';
import { readCheck, seesCheckEvents } from '../check-reading';
import { presentCheck } from '../check-row.presenter';
import { checkCandidates } from './check-candidates';
import { mattersSeen, presentTarget } from './check-target.presenter';
import { rerunDraw } from './rerun-draw';

export type CheckPage = z.infer<typeof checkPageSchema>;

const frozenOf = ({ frozen, seed }: CheckState): CheckPage['frozen'] =>
  frozen === undefined || seed === undefined
    ? null
    : { asOf: frozen.asOf, position: frozen.position, head: frozen.head, digest: frozen.digest, seed };

const presentTeams = ({ reader, now, point }: CampaignReading, state: CheckState, people: People): CheckPage['teams'] =>
  state.teams.map(({ team, leaderId, members, targets, begunAt }) => ({
    team,
    leader: people.ref(leaderId),
    members: members.map((each) => people.ref(each)),
    targets: targets.length,
    begunOn: begunAt === undefined ? null : localDateOf(begunAt),
    mayBegin: !point.historical && mayBegin(state, team, reader, now),
  }));

/** One check: its plan, its population and draw, its teams, and what they found. */
export async function findCheck(app: Application, ask: PersonalAsk, id: string): Promise<CheckPage> {
  const on = checkKey(id);
  const stream = checkStream(on.campaignId, on.checkId);
  const reading = await openCampaign(app, ask, on.campaignId);
  const { state, reader } = await readCheck(app, ask, id, reading.at);
  const targets = targetsSeen({ personId: ask.personId, covers: reader.covers }, state);
  const row = presentCheck(reading, { stream, state });
  const referred = targets.filter((target) => state.findings[target.id]?.referred);
  const [{ events }, people, matters, candidates] = await Promise.all([
    app.store.readStream(ask.ledger, stream, reading.at),
    readPeople(reading, {
      personIds: [...targets.map((target) => target.id as PersonId), ...state.teams.flatMap(({ members }) => members)],
    }),
    mattersSeen(reading, on, referred),
    row.may.includes('assign') ? checkCandidates(reading) : [],
  ]);
  return {
    ...row,
    point: reading.point,
    campaignId: on.campaignId,
    word: state.word ?? '',
    frozen: frozenOf(state),
    rerun: rerunDraw(events),
    targets: targets.map((target) => presentTarget(reading, target, { state, people, matters })),
    hidden: state.drawn.length - targets.length,
    teams: presentTeams(reading, state, people),
    candidates: [...candidates],
    problemClasses: (reading.plan.problemTypes ?? []).map(({ key, label }) => ({ key, label })),
    withdrawnFor: state.withdrawnFor ?? null,
    events: seesCheckEvents(reader, state) ? await eventRefsOf(reading, stream) : [],
    history: `/analysis/history?subject=${subjectIdOf(stream)}`,
  };
}
