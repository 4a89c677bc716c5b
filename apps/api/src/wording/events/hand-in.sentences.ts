import type { HandInEvent } from '@taizhang/domain';
import { wanYuan } from '../business-items';
import { disposalLabel } from '../hand-ins';
import { compose, label, nothing, same } from '../label';
import type { Sentences } from './sentence.types';

const amount = (fen: number | undefined) =>
  fen === undefined ? nothing : compose(label('，{sum} 万元', ', {sum} ×10,000 yuan'), { sum: wanYuan(fen) });

export const handInSentences: Sentences<HandInEvent> = {
  HandInReceived: ({ personId, fromUnitId, kind, description, quantity, amountFen, receiptNumber }, words) =>
    compose(
      label(
        '{unit}接收{from}上交：{kind} {description} ×{quantity}{amount}，收据 {receipt}',
        '{unit} received from {from}: {kind} {description} ×{quantity}{amount}, receipt {receipt}',
      ),
      {
        unit: words.subject,
        from: personId !== undefined ? words.person(personId) : fromUnitId !== undefined ? words.unit(fromUnitId) : '',
        kind: words.giftKind(kind),
        description,
        quantity,
        amount: amount(amountFen),
        receipt: receiptNumber,
      },
    ),
  HandInValued: ({ amountFen, basis }) =>
    compose(label('估价 {sum} 万元，依据：{basis}', 'Valued at {sum} ×10,000 yuan by: {basis}'), {
      sum: wanYuan(amountFen),
      basis,
    }),
  HandInKept: ({ place, keeperId }, words) =>
    compose(label('由{keeper}保管于{place}', 'Kept by {keeper}, at {place}'), {
      keeper: words.person(keeperId),
      place,
    }),
  HandInPaidIn: ({ account, amountFen, voucher }) =>
    compose(
      label('缴入{account} {sum} 万元，凭证 {voucher}', 'Paid into {account}: {sum} ×10,000 yuan, voucher {voucher}'),
      { account, sum: wanYuan(amountFen), voucher },
    ),
  HandInDisposed: ({ how, document, amountFen }) =>
    compose(label('处置：{how}{amount}，文书：{document}', 'Disposed of: {how}{amount}, document: {document}'), {
      how: disposalLabel(how),
      amount: amount(amountFen),
      document: same(document),
    }),
};
