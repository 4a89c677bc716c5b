import type { ProblemEvent } from '@taizhang/domain';
import { compose, label, nothing } from '../label';
import { findingChannel, tendencySettlement } from '../problems';
import type { Sentences } from './sentence.types';

export const problemSentences: Sentences<ProblemEvent> = {
  ProblemFound: ({ personId, channel, problemClass, tendency }, words) =>
    compose(
      label(
        '{unit}列账：{class}{person}，{channel}{tendency}',
        'Listed in the ledger of {unit}: {class}{person}, {channel}{tendency}',
      ),
      {
        unit: words.subject,
        class: words.problemClass(problemClass),
        person:
          personId === undefined
            ? nothing
            : compose(label('（{name}）', ' ({name})'), { name: words.person(personId) }),
        channel: findingChannel(channel),
        tendency: tendency ? label('，苗头性问题', ', a tendency') : nothing,
      },
    ),
  RectificationSet: ({ measure, ownerId, dueOn }, words) =>
    compose(
      label('明确整改：{measure}，责任人{owner}，{due} 前完成', 'To be rectified: {measure}, by {owner}, until {due}'),
      {
        measure,
        owner: words.person(ownerId),
        due: dueOn,
      },
    ),
  RectificationClaimed: ({ result, evidence }) =>
    compose(label('报告整改完成：{result}（佐证：{evidence}）', 'Reported as done: {result} (evidence: {evidence})'), {
      result,
      evidence,
    }),
  RectificationVerified: ({ opinion }) => compose(label('核验通过：{opinion}', 'Verified: {opinion}'), { opinion }),
  RectificationRejected: ({ reason }) =>
    compose(label('核验不通过，退回整改：{reason}', 'Not done, sent back: {reason}'), { reason }),
  ProblemPublicised: ({ medium, until }) =>
    compose(label('整改情况在{medium}公示{until}', 'Shown: {medium}{until}'), {
      medium,
      until: until === undefined ? nothing : compose(label('，至 {until}', ', until {until}'), { until }),
    }),
  ProblemClosed: ({ opinion }) => compose(label('销号：{opinion}', 'Closed: {opinion}'), { opinion }),
  ProblemLookedBack: ({ finding }) => compose(label('回头看：{finding}', 'Looked at again: {finding}'), { finding }),
  ProblemReopened: ({ reason }) =>
    compose(label('问题反弹，重新列账：{reason}', 'It has come back, reopened: {reason}'), { reason }),
  TendencySettled: ({ by, note }) =>
    compose(label('以{by}了结：{note}', 'Settled by {by}: {note}'), { by: tendencySettlement(by), note }),
  ProblemReferred: ({ reason }) => compose(label('移送问题线索：{reason}', 'Referred as a clue: {reason}'), { reason }),
};
