import type { InterestEvent } from '@taizhang/domain';
import { interestEnding, interestGround } from '../interests';
import { compose, label } from '../label';
import type { Sentences } from './sentence.types';

export const interestSentences: Sentences<InterestEvent> = {
  PersonalInterestDeclared: ({ personId, about, ground }, words) =>
    compose(label('{person}申报利害关系：{about}（{ground}）', '{person} declares an interest: {about} ({ground})'), {
      person: words.person(personId),
      about: about.kind === 'person' ? about.name : words.unit(about.unitId),
      ground: interestGround(ground),
    }),
  PersonalInterestEnded: ({ why }, words) =>
    compose(label('{subject}申报的一项利害关系不再有效：{why}', 'an interest of {subject} holds no longer: {why}'), {
      subject: words.subject,
      why: interestEnding(why),
    }),
};
