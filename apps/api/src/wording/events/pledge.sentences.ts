import type { PledgeEvent } from '@taizhang/domain';
import { compose, label, nothing } from '../label';
import type { Sentences } from './sentence.types';

export const pledgeSentences: Sentences<PledgeEvent> = {
  PledgeAsked: ({ personId }, words) =>
    compose(
      personId === undefined
        ? label('要求{name}签订单位承诺书', '{name} is asked for the pledge of the unit')
        : label('要求{name}签订个人承诺书', '{name} is asked for a pledge'),
      { name: words.subject },
    ),
  PledgeSigned: ({ way, signer }, words) =>
    compose(label('{name}签订承诺书（{way}{signer}）', '{name} signed the pledge ({way}{signer})'), {
      name: words.subject,
      way: way === 'paper' ? label('纸质代录', 'on paper, entered for them') : label('本人签', 'by own hand'),
      signer:
        signer === undefined
          ? nothing
          : compose(label('，{person}签', ', {person} for the unit'), { person: words.person(signer) }),
    }),
  PledgeFiled: ({ by }, words) =>
    compose(label('{name}的承诺书交{by}留档', 'The pledge of {name} is filed with: {by}'), { name: words.subject, by }),
  PledgePublicised: ({ channel, until }, words) =>
    compose(label('{name}的承诺在{channel}公示{until}', 'The pledge of {name} is shown: {channel}{until}'), {
      name: words.subject,
      channel: words.channel(channel),
      until: until === undefined ? nothing : compose(label('，至 {until}', ', until {until}'), { until }),
    }),
  PledgeBreached: ({ what }, words) =>
    compose(label('{name}签订承诺后违反：{what}', '{name} acted against the pledge: {what}'), {
      name: words.subject,
      what,
    }),
  PledgeWaived: ({ reason }, words) =>
    compose(label('{name}免签承诺书：{reason}', '{name} need not sign: {reason}'), { name: words.subject, reason }),
};
