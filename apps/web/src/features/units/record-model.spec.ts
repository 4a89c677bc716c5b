import { activityOf } from './record-model';

const filled = { kind: 'study', title: '集中学习', heldOn: '2017-09-11', content: '学习规定', attended: '10' };

describe('the record of a meeting as it is sent', () => {
  it('leaves out what was left empty', () => {
    expect(activityOf(filled, 0)).toEqual({ ...filled, attended: 10, decisions: [] });
  });

  it('says what was settled in its order, with a limit only where there is one', () => {
    const values = {
      ...filled,
      text1: '核对',
      owner1: '办公室',
      text2: '公告',
      owner2: '宣传科',
      limit2: '2017-09-20',
    };
    expect(activityOf(values, 2).decisions).toEqual([
      { text: '核对', owner: '办公室' },
      { text: '公告', owner: '宣传科', limit: '2017-09-20' },
    ]);
  });
});
