import { appealVisible, caseOf } from '@taizhang/application';
import {
  localDateOf,
  type AppealState,
  type CaseId,
  type Instant,
  type PersonId,
  type WorkCalendar,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { casesSchema } from '@taizhang/contracts';
import { presentClock } from '../../presenting/clock.presenter';
import type { AnswerPoint } from '../../reading/answer-point';
import type { Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { appealStage } from '../../wording/cases';

type Row = z.infer<typeof casesSchema>['appeals'][number];

const isOver = ({ status }: AppealState): boolean => status === 'served' || status === 'withdrawn';

/** Appeals that the reader sees as they stand today: as a reviewer, by his office, or as the one who lodged it. [B8, R-098] */
export async function readAppeals(
  reading: Reading & { readonly point: AnswerPoint },
  calendar: WorkCalendar,
): Promise<Row[]> {
  const { app, ledger, at, now, point } = reading;
  const { personId, covers, postedIn } = reading.reader;
  if (personId === undefined) return [];
  const rows = await app.reads.appeals(ledger, {});
  const mine: { readonly state: AppealState; readonly number: string; readonly stream: string }[] = [];
  for (const { stream, state } of rows) {
    const matter = await caseOf(app, ledger, state.caseId as CaseId);
    if (appealVisible({ personId, covers, postedIn }, state, matter))
      mine.push({ stream, state, number: matter.number ?? '' });
  }
  const then = point.historical ? await app.reads.appeals(ledger, {}, at) : undefined;
  const shown = mine.flatMap((each) => {
    const state = then === undefined ? each.state : then.find(({ stream }) => stream === each.stream)?.state;
    return state === undefined || state.status === 'none' ? [] : [{ state, number: each.number }];
  });
  const people = await readPeople(reading, { personIds: shown.map(({ state }) => state.personId as PersonId) });
  return shown.map(({ state, number }) => {
    const { deadline, deadlinePosition: startEvent } = state;
    const clock =
      deadline && !isOver(state)
        ? presentClock({ deadline, now, calendar, plan: { phases: [] }, clause: '', startEvent })
        : null;
    return {
      appeal: state.appealId as string,
      caseNumber: number,
      person: people.ref(state.personId as PersonId),
      stage: appealStage(state.status),
      lodgedOn: localDateOf(state.lodgedAt as Instant),
      mark: isOver(state) ? 'done' : (clock?.mark ?? 'open'),
      clock,
    };
  });
}
