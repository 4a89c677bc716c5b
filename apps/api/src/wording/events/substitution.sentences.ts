import type { SubstitutionEvent } from '@taizhang/domain';
import { absenceLabel } from '../absences';
import { compose, label } from '../label';
import type { Sentences } from './sentence.types';

export const substitutionSentences: Sentences<SubstitutionEvent> = {
  SubstituteNamed: ({ personId, substituteId, unitId, from, until, absence }, words) =>
    compose(
      label(
        '{person}离岗，由{substitute}代办在{unit}的职责，{from} 至 {until}（{absence}）',
        '{person} is away; {substitute} acts for him at {unit} from {from} to {until} ({absence})',
      ),
      {
        person: words.person(personId),
        substitute: words.person(substituteId),
        unit: words.unit(unitId),
        ...{ from, until, absence: absenceLabel(absence) },
      },
    ),
  SubstitutionApproved: () => label('代办获批准', 'the substitution is approved'),
  SubstitutionRefused: ({ reason }) => compose(label('代办未获批准：{reason}', 'not approved: {reason}'), { reason }),
  SubstitutionRevoked: ({ reason }) =>
    compose(label('代办提前结束：{reason}', 'the substitution ends early: {reason}'), { reason }),
};
