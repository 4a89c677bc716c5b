import type { AppealEvent } from '@taizhang/domain';
import { appealOutcomeLabel } from '../cases';
import { compose, label } from '../label';
import type { Sentences } from './sentence.types';

export const appealSentences: Sentences<AppealEvent> = {
  AppealLodged: ({ personId }, words) =>
    compose(label('{name}提出申诉', '{name} appeals'), { name: words.person(personId) }),
  AppealReviewersAssigned: ({ reviewers }, words) =>
    compose(label('复查人员：{names}', 'Reviewers: {names}'), {
      names: reviewers.map((id) => words.person(id)).join('、'),
    }),
  AppealReviewed: ({ recommends }) =>
    compose(label('复查终结，建议{outcome}', 'Reviewed; recommended: {outcome}'), {
      outcome: appealOutcomeLabel(recommends),
    }),
  AppealDecided: ({ outcome, reason }) =>
    compose(label('{outcome}：{reason}', '{outcome}: {reason}'), { outcome: appealOutcomeLabel(outcome), reason }),
  AppealServed: ({ announcedTo }) =>
    compose(label('复查结果已告知{to}', 'The outcome was told to {to}'), { to: announcedTo }),
  AppealWithdrawn: ({ reason }) => compose(label('申诉撤回：{reason}', 'Appeal withdrawn: {reason}'), { reason }),
  AppealClockReminded: ({ kind, days }) =>
    kind === 'remind'
      ? compose(label('提醒：复查距届满 {days} 个工作日', 'Reminder: review, {days} working days left'), { days })
      : compose(label('催办：复查逾期 {days} 个工作日', 'Chased: review, {days} working days late'), { days }),
};
