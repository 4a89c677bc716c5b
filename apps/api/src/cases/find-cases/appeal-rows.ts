import { localDateOf, type AppealState, type Instant, type PersonId, type WorkCalendar } from '@taizhang/domain';
import type { z } from 'zod';
import type { casesSchema } from '@taizhang/contracts';
import { presentClock } from '../../presenting/clock.presenter';
import type { AnswerPoint } from '../../reading/answer-point';
import type { Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { appealStage } from '../../wording/cases';
import { readSeenAppeals } from '../case-reading';

type Row = z.infer<typeof casesSchema>['appeals'][number];

const isOver = ({ status }: AppealState): boolean => status === 'served' || status === 'withdrawn';

/** Appeals that the reader sees as they stand today: as a reviewer, by his office, or as the one who lodged it. [B8, R-098] */
export async function readAppeals(
  reading: Reading & { readonly point: AnswerPoint },
  calendar: WorkCalendar,
): Promise<Row[]> {
  const { now } = reading;
  const shown = await readSeenAppeals(reading);
  const people = await readPeople(reading, { personIds: shown.map(({ state }) => state.personId as PersonId) });
  return shown.map(({ state, matter }) => {
    const { deadline, deadlinePosition: startEvent } = state;
    const clock =
      deadline && !isOver(state)
        ? presentClock({ deadline, now, calendar, plan: { phases: [] }, clause: '', startEvent })
        : null;
    return {
      appeal: state.appealId as string,
      caseNumber: matter.number ?? '',
      person: people.ref(state.personId as PersonId),
      stage: appealStage(state.status),
      lodgedOn: localDateOf(state.lodgedAt as Instant),
      mark: isOver(state) ? 'done' : (clock?.mark ?? 'open'),
      clock,
    };
  });
}
