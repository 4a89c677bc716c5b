import { splitStrong } from './split-strong';

describe('the part of a title to read first', () => {
  it('is marked where it stands', () => {
    expect(splitStrong('个人申报：120 人未交', '120 人未交')).toEqual({
      before: '个人申报：',
      strong: '120 人未交',
      after: '',
    });
  });

  it('follows a title that does not contain it', () => {
    expect(splitStrong('个人申报', '120 人未交').before).toBe('个人申报：');
    expect(splitStrong('Declarations', '120 missing').before).toBe('Declarations: ');
    expect(splitStrong('个人申报：', '120 人未交').before).toBe('个人申报：');
  });

  it('may be missing', () => {
    expect(splitStrong('动员会记录', '')).toEqual({ before: '动员会记录', strong: '', after: '' });
  });
});
