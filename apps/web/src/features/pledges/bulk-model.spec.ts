import type { PledgeRow } from '../../api/shapes';
import { bulkActFrom, isChoosable, previewOf, withAllToggled, withToggled } from './bulk-model';

const row = (pledge: string, more: Partial<PledgeRow> = {}): PledgeRow => ({
  pledge,
  subject: 'person',
  name: pledge,
  unit: { unitId: 'u', name: '单位' },
  rank: null,
  status: 'asked',
  mark: 'open',
  daysLate: 0,
  signedOn: null,
  entry: null,
  way: null,
  signer: null,
  filedOn: null,
  shown: [],
  breaches: 0,
  reason: null,
  mine: false,
  may: ['enterPaper'],
  ...more,
});

const asked = row('asked');
const signed = row('signed', { status: 'signed', may: ['file', 'publicise'] });
const filed = row('filed', { status: 'signed', filedOn: '2015-03-01', may: ['publicise'] });
const waived = row('waived', { status: 'waived', may: [] });
const foreign = row('foreign', { may: [] });
const all = [asked, signed, filed, waived, foreign];

describe('an act over a frozen list of pledges', () => {
  it('shows beforehand who is in, who is out, and why', () => {
    const told = (act: 'enterPaper' | 'file' | 'publicise') => {
      const preview = previewOf(act, all);
      return [preview.in.map(({ pledge }) => pledge), preview.out.map(({ row: { pledge }, why }) => [pledge, why])];
    };
    expect(told('enterPaper')).toEqual([
      ['asked'],
      [
        ['signed', 'signed'],
        ['filed', 'signed'],
        ['waived', 'waived'],
        ['foreign', 'notYours'],
      ],
    ]);
    expect(told('file')).toEqual([
      ['signed'],
      [
        ['asked', 'notSigned'],
        ['filed', 'filed'],
        ['waived', 'waived'],
        ['foreign', 'notSigned'],
      ],
    ]);
    expect(told('publicise')[0]).toEqual(['signed', 'filed']);
  });

  it('freezes what was chosen, and only what may be acted on', () => {
    expect(all.filter(isChoosable)).toEqual([asked, signed, filed]);
    const chosen = withAllToggled(new Map(), all);
    expect([...chosen.keys()]).toEqual(['asked', 'signed', 'filed']);
    expect(withAllToggled(chosen, all).size).toBe(0);
    expect([...withToggled(chosen, signed).keys()]).toEqual(['asked', 'filed']);
  });

  it('sends the list with what was asked once for all of it', () => {
    expect(bulkActFrom('publicise', ['a'], { channel: 'portal', from: '2015-03-01' })).toEqual({
      act: 'publicise',
      body: { pledges: ['a'], channel: 'portal', from: '2015-03-01' },
    });
    expect(bulkActFrom('enterPaper', ['a'], {}).body).toEqual({ pledges: ['a'] });
  });
});
