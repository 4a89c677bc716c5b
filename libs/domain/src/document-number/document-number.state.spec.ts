import { storedEvent } from '@taizhang/testing/given-when-then';
import { campaignId, streamName } from '../kernel';
import {
  documentNumberOf,
  evolveDocumentNumber,
  issued,
  nextDocumentNumber,
  noDocumentNumber,
} from './document-number.state';
import { documentNumberStream } from './document-number.stream';

const campaign = campaignId('c-2017');
const document = { stream: streamName('escalation', campaign, 'u.declare.1'), level: 3 };
const give = (number: number) =>
  storedEvent(
    issued({ campaignId: campaign, year: 2017, number, documentNumber: documentNumberOf(2017, number), document }),
    0,
  );

describe('the series of document numbers', () => {
  it('counts from 1 in each campaign and year', () => {
    expect(documentNumberStream(campaign, 2017)).toBe('documentNumber/c-2017/2017');
    expect(nextDocumentNumber(noDocumentNumber, 2017, [])).toBe(1);
    const state = [give(1), give(2)].reduce(evolveDocumentNumber, noDocumentNumber);
    expect(documentNumberOf(2017, nextDocumentNumber(state, 2017, []))).toBe('专项办〔2017〕3号');
  });

  it('goes on after the numbers of a ledger that is older than the series', () => {
    const borne = ['专项办〔2017〕7号', '专项办〔2016〕40号', '市纪〔2017〕90号', '专项办〔2017〕3号'];
    expect(nextDocumentNumber(noDocumentNumber, 2017, borne)).toBe(8);
    expect(nextDocumentNumber({ last: 8 }, 2017, borne)).toBe(9);
  });

  it('does not fall back, in whatever order it is read', () => {
    expect([give(5), give(4)].reduce(evolveDocumentNumber, noDocumentNumber)).toEqual({ last: 5 });
  });
});
