import { owesReport, owesService, type CaseState, type UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { caseActSchema } from '@taizhang/contracts';
import type { Reader } from '../reading/reader';

export type CaseAct = z.infer<typeof caseActSchema>;

/** Which buttons a reader is shown. Only a hint: the decider is asked again when one is pressed. */
export function caseActs(state: CaseState, reader: Reader): CaseAct[] {
  const { personId } = reader;
  const unit = state.handlingUnitId as UnitId;
  if (personId === undefined || state.personIds.includes(personId)) return [];
  const { status, suspended, decisions } = state;
  const supervisor = reader.covers(unit, 'caseSupervisor');
  const leader = reader.covers(unit, 'leader');
  const superior = reader.covers(unit, 'superiorCommission');
  const onTeam = state.team.includes(personId);
  const onPanel = state.panel.includes(personId);
  const open = status !== 'none' && status !== 'closed';
  const staged = status === 'filed' || status === 'examining' || status === 'adjudicating';
  const clock = state.clocks[status === 'adjudicating' ? 'adjudication' : 'examination']?.deadline;
  const approver = clock?.rule.extension?.approver;
  const lengthens = approver === 'superiorCommission' ? superior : approver === 'leader' && leader;
  const worked = [...state.investigators, ...state.adjudicators].includes(personId);
  const decides = !worked && (state.authority === 'superior' ? superior : leader || superior);
  const handles = onTeam || supervisor || leader;
  const toServe = decisions.some(owesService);
  const toReport = decisions.some((decision) => owesReport(decision) && decision.servedAt !== undefined);
  const may: readonly (readonly [CaseAct, boolean])[] = [
    ['assignTeam', (supervisor || leader || superior) && ['filed', 'examining', 'examined'].includes(status)],
    ['recordEvidence', onTeam && status === 'examining'],
    ['recordTalk', onTeam && status === 'examining'],
    ['presentFacts', onTeam && status === 'examining'],
    ['concludeExamination', onTeam && status === 'examining' && suspended === undefined],
    ['acceptAdjudication', (supervisor || leader) && (status === 'examined' || status === 'adjudicating')],
    ['deferAdjudication', (supervisor || leader) && status === 'examined'],
    ['returnCase', (leader || superior) && (status === 'examined' || status === 'adjudicating')],
    ['concludeAdjudication', onPanel && status === 'adjudicating' && suspended === undefined],
    ['decide', decides && status === 'adjudicated'],
    ['serve', open && handles && toServe],
    ['recordStep', open && handles && decisions.length > 0],
    ['reportExecution', open && handles && toReport],
    ['close', (supervisor || leader || superior) && status === 'decided' && !toServe && !toReport],
    [
      'extend',
      lengthens &&
        staged &&
        suspended === undefined &&
        clock !== undefined &&
        clock.extensions.length < (clock.rule.extension?.times ?? 0),
    ],
    ['suspend', (leader || superior) && staged && suspended === undefined && clock !== undefined],
    ['resume', (leader || superior) && suspended !== undefined],
    ['supervise', (leader || superior) && open],
    ['answerSupervision', (onTeam || supervisor) && state.supervisions.some(({ answer }) => answer === undefined)],
    // Where the register knows of nobody above, there is no body that could take it over.
    ['takeOver', superior && open && reader.tree.upwards(unit).length > 1],
    ['transferToJustice', (leader || superior) && open],
    ['declareInterest', open && (onTeam || onPanel || supervisor || leader)],
    ['lodgeAppeal', (supervisor || superior) && decisions.length > 0],
  ];
  return may.flatMap(([act, can]) => (can ? [act] : []));
}
