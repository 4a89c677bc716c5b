import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';

/** One event as a campaign has them by the thousand: a payload of about 590 bytes, the same for every peer. */
export const eventType = 'DeclarationSubmitted';
const line = '参股砂石经营部，占股一成；已约定退出日期，附转让协议、收款凭证和工商变更登记。';

export const payloadOf = (number) => ({
  number,
  form: { formVersion: 1, nil: false, items: [{ key: 'i1', manner: 'shares', sector: 'sand', fromMonth: '2015-03' }] },
  amountFen: 12_000_000,
  profitFen: 1_500_000,
  signedBy: '单位负责人',
  chain: 'unitStaff',
  category: 'other',
  remark: line.repeat(3),
});

export const payloadBytes = Buffer.byteLength(JSON.stringify(payloadOf(123_456)));

/** A name that no run used before: streams are new, as those of people and matters are. */
export const freshName = () => randomUUID().replaceAll('-', '');
