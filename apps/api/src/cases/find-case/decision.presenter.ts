import {
  localDateOf,
  owesReport,
  owesService,
  type DecisionState,
  type Instant,
  type StreamName,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { caseDecisionSchema } from '@taizhang/contracts';
import { sealedMark } from '../../presenting/sealed-mark.presenter';
import type { People } from '../../reading/people';
import { choiceLabel, executionStepLabel, gradeLabel, outcomeLabel, sanctionLabel } from '../../wording/cases';
import { presentBasis } from './basis.presenter';

const dayOf = (at: Instant | undefined): string | null => (at === undefined ? null : localDateOf(at));

export const presentDecision = (
  stream: StreamName,
  state: DecisionState,
  people: People,
): z.infer<typeof caseDecisionSchema> => ({
  person: people.ref(state.personId),
  outcome: outcomeLabel(state.outcome),
  grade: gradeLabel(state.grade),
  nationalForm: state.nationalForm,
  sanctions: state.sanctions.map(({ kind, from, until }) => ({
    kind,
    label: sanctionLabel(kind),
    from,
    until: until ?? null,
  })),
  choice: choiceLabel(state.choice),
  reason: state.reason,
  floorDeparture: state.floorDeparture ?? null,
  conclusion: sealedMark(stream, 'matterContent', state.conclusion),
  proposed: presentBasis(state.proposed),
  approvedAt: state.approvedAt,
  approvedBy: state.approvedBy ? people.ref(state.approvedBy) : null,
  servedOn: dayOf(state.servedAt),
  announcedTo: state.announcedTo ?? null,
  steps: state.steps.map(({ step, at, note, amountFen }) => ({
    step: executionStepLabel(step),
    on: localDateOf(at),
    note,
    amountFen: amountFen ?? null,
  })),
  reportedOn: dayOf(state.reportedAt),
  owes: [
    ...(owesService(state) ? (['service'] as const) : []),
    ...(owesReport(state) ? (['executionReport'] as const) : []),
  ],
  why: `event:${state.position}`,
});
