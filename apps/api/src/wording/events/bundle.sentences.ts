import type { BundleEvent } from '@taizhang/domain';
import { compose, label } from '../label';
import type { Sentences } from './sentence.types';

const handed = {
  range: label('向{to}移送第 {first} 至 {last} 条记录', 'hands records {first} to {last} to {to}'),
  transfer: label('向{to}移送线索{number}', 'hands a clue to {to} {number}'),
};
const taken = {
  range: label('接收{from}移送的第 {first} 至 {last} 条记录', 'takes in records {first} to {last} of {from}'),
  transfer: label('接收{from}移送的线索{number}', 'takes in a clue of {from} {number}'),
};
const numbered = (number: string | undefined): string => (number === undefined ? '' : `（${number}）`);

export const bundleSentences: Sentences<BundleEvent> = {
  BundleHandedOver: ({ kind, to, firstPosition, lastPosition, documentNumber }) =>
    compose(handed[kind], {
      to: to.name,
      first: firstPosition,
      last: lastPosition,
      number: numbered(documentNumber),
    }),
  BundleReceiptTaken: ({ by, number }) =>
    compose(label('收到{by}的回执 {number}', 'takes the receipt {number} of {by}'), { by: by.name, number }),
  BundleTakenIn: ({ kind, from, firstPosition, lastPosition, documentNumber }) =>
    compose(taken[kind], {
      from: from.name,
      first: firstPosition,
      last: lastPosition,
      number: numbered(documentNumber),
    }),
};
