import type { ActivityEvent } from '@taizhang/domain';
import { activityKindLabel } from '../activities';
import { compose, label } from '../label';
import type { Sentences } from './sentence.types';

export const activitySentences: Sentences<ActivityEvent> = {
  ActivityRecorded: ({ kind, title, attended }) =>
    compose(label('{kind}“{title}”：到会 {attended} 人', '{kind}, “{title}”: {attended} attended'), {
      kind: activityKindLabel(kind),
      title,
      attended,
    }),
  MeetingDecisionCarriedOut: ({ note }) =>
    compose(label('议定事项办结：{note}', 'A decision carried out: {note}'), { note }),
};
