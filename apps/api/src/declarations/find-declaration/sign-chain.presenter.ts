import {
  sectionOf,
  type DeclarationState,
  type Instant,
  type ParticipationState,
  type SignerCandidate,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { ClockView, signChainSchema } from '@taizhang/contracts';
import { presentClock } from '../../presenting/clock.presenter';
import { plannedDeadline, startPosition } from '../../presenting/plan-clock.presenter';
import type { CampaignReading } from '../../reading/campaign-reading';
import { listedDuty } from '../../reading/plan-duties';
import type { People } from '../../reading/people';
import { compose, label, type LabelText } from '../../wording/label';
import { categoryLabel } from '../../wording/persons';
import { roleLabel } from '../../wording/roles';

type SignChain = z.infer<typeof signChainSchema>;
type Step = SignChain['steps'][number];

function clockOf(
  reading: CampaignReading,
  key: string,
  unit: ParticipationState | undefined,
  done: boolean,
): ClockView | null {
  const { plan, campaign, calendar, now } = reading;
  const duty = listedDuty(plan, key);
  if (duty === undefined) return null;
  const deadline = unit?.duties[key]?.deadline ?? plannedDeadline(duty, plan, campaign, calendar);
  if (deadline === undefined) return null;
  const startEvent = unit?.duties[key]?.deadlinePosition ?? startPosition(duty, campaign);
  return presentClock({ deadline, now, calendar, plan, clause: duty.clause, startEvent, done });
}

const markOfStep = (done: boolean, reached: boolean, clock: ClockView | null): Step['mark'] =>
  done ? 'done' : reached ? (clock?.mark ?? 'open') : 'notDue';

function signNote(state: DeclarationState, next: SignerCandidate | undefined): LabelText | null {
  if (state.status === 'returned' && state.returned) {
    return compose(label('已退回：{reason}', 'returned: {reason}'), { reason: state.returned.reason });
  }
  if (state.status !== 'submitted' || next === undefined) return null;
  return next.role === state.signers[0]
    ? null
    : compose(label('本人不得自签或签批人回避，转{role}', 'nobody signs his own paper: it goes to the {role}'), {
        role: roleLabel(next.role),
      });
}

/** Who, in which capacity, by when; the next eligible signer, never the person himself. */
export function presentChain(
  reading: CampaignReading,
  state: DeclarationState,
  unit: ParticipationState | undefined,
  next: SignerCandidate | undefined,
  people: People,
): SignChain {
  const { plan } = reading;
  const { declare, dispatch } = sectionOf(plan, 'declaration');
  const submitted = ['submitted', 'signed', 'dispatched', 'retained'].includes(state.status);
  const signed = ['signed', 'dispatched', 'retained'].includes(state.status);
  const clocks = {
    declare: clockOf(reading, 'declare', unit, submitted),
    sign: clockOf(reading, 'sign', unit, signed),
    dispatch: clockOf(reading, 'dispatch', unit, state.status === 'dispatched'),
  };
  const orNull = (at: Instant | undefined): Instant | null => at ?? null;
  const signer = state.signedBy ?? next?.personId;
  const goes = state.category === dispatch.category;
  const last: Step = goes
    ? {
        key: 'dispatch',
        label: dispatch.label,
        person: null,
        mark: markOfStep(state.status === 'dispatched', signed, clocks.dispatch),
        at: orNull(state.dispatchedAt),
        clock: clocks.dispatch,
        note: dispatch.to,
      }
    : {
        key: 'retain',
        label: dispatch.keptBy,
        person: null,
        mark: state.status === 'retained' ? 'done' : signed ? 'open' : 'notDue',
        at: orNull(state.retainedAt),
        clock: null,
        note: null,
      };
  return {
    category: state.category ? categoryLabel(state.category) : categoryLabel('other'),
    steps: [
      {
        key: 'submit',
        label: declare.label,
        person: people.name(state.personId),
        mark: state.status === 'returned' ? 'returned' : markOfStep(submitted, true, clocks.declare),
        at: orNull(state.submittedAt),
        clock: clocks.declare,
        note: null,
      },
      {
        key: 'sign',
        label: compose(label('{role}阅签', 'read and signed by the {role}'), {
          role: roleLabel(next?.role ?? state.signers[0] ?? 'unitHead'),
        }),
        person: signer ? people.name(signer) : null,
        mark: markOfStep(signed, state.status === 'submitted', clocks.sign),
        at: orNull(state.signedAt),
        clock: clocks.sign,
        note: signNote(state, next),
      },
      last,
    ],
  };
}
