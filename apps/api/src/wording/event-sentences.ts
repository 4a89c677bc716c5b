import type { Stored } from '@taizhang/domain';
import { accountabilitySentences } from './events/accountability.sentences';
import { activitySentences } from './events/activity.sentences';
import { appealSentences } from './events/appeal.sentences';
import { bundleSentences } from './events/bundle.sentences';
import { campaignSentences } from './events/campaign.sentences';
import { caseSentences } from './events/case.sentences';
import { clueSentences } from './events/clue.sentences';
import { declarationSentences } from './events/declaration.sentences';
import { documentSentences } from './events/document.sentences';
import { drillSentences } from './events/drill.sentences';
import { escalationSentences } from './events/escalation.sentences';
import { handInSentences } from './events/hand-in.sentences';
import { handoverSentences } from './events/handover.sentences';
import { noticeSentences } from './events/notice.sentences';
import { organisationSentences } from './events/organisation.sentences';
import { participationSentences } from './events/participation.sentences';
import type { EventWords, KnownEvent, Sentences } from './events/sentence.types';
import { pledgeSentences } from './events/pledge.sentences';
import { problemSentences } from './events/problem.sentences';
import { reportingCycleSentences } from './events/reporting-cycle.sentences';
import { returnSentences } from './events/return.sentences';
import { sealingSentences } from './events/sealing.sentences';
import { interestSentences } from './events/interest.sentences';
import { substitutionSentences } from './events/substitution.sentences';
import { withdrawalSentences } from './events/withdrawal.sentences';
import { bulletinSentences } from './events/bulletin.sentences';
import { checkSentences } from './events/check.sentences';
import { zeroLedgerSentences } from './events/zero-ledger.sentences';
import { entryMedium } from './entry-media';
import { compose, label, type LabelText } from './label';

/** A sentence for every event that can be in a log. A type without one does not compile. */
export const eventSentences: Sentences<KnownEvent> = {
  ...accountabilitySentences,
  ...activitySentences,
  ...bundleSentences,
  ...campaignSentences,
  ...clueSentences,
  ...participationSentences,
  ...declarationSentences,
  ...pledgeSentences,
  ...handInSentences,
  ...handoverSentences,
  ...problemSentences,
  ...bulletinSentences,
  ...checkSentences,
  ...zeroLedgerSentences,
  ...withdrawalSentences,
  ...escalationSentences,
  ...noticeSentences,
  ...organisationSentences,
  ...documentSentences,
  ...drillSentences,
  ...appealSentences,
  ...caseSentences,
  ...reportingCycleSentences,
  ...returnSentences,
  ...sealingSentences,
  ...interestSentences,
  ...substitutionSentences,
};

type Said = Pick<Stored, 'type' | 'payload'> & Partial<Pick<Stored, 'actor' | 'onBehalf'>>;

/** What an event says, in both languages. A type that this version does not know is named as such, never by its machine word. */
export function sentenceOf(event: Said, words: EventWords): LabelText {
  return markedSentence(event, plainSentence(event, words), words);
}

/** What an entry on behalf adds to the sentence of its event: who entered it, from what, of which day. */
function markedSentence({ onBehalf, actor }: Said, sentence: LabelText, words: EventWords): LabelText {
  if (onBehalf === undefined) return sentence;
  const by = actor?.kind === 'person' ? words.person(actor.personId) : '';
  return compose(label('{sentence}（{by}代录：{medium}，{on}）', '{sentence} (entered by {by}: {medium}, {on})'), {
    ...{ sentence, by, on: onBehalf.on },
    medium: entryMedium(onBehalf.medium),
  });
}

function plainSentence(event: Said, words: EventWords): LabelText {
  const sentence = (eventSentences as Readonly<Record<string, (payload: never, words: EventWords) => LabelText>>)[
    event.type
  ];
  return sentence ? sentence(event.payload as never, words) : label('新版本的记录', 'an entry of a newer version');
}
