import type { Appeal } from '../../api/shapes';
import { joined } from '../../parts/act-form-model';
import { actFrom, fieldSpecs } from './appeal-fields';

const label = { zh: '党内警告', en: 'party warning' };
const appeal = {
  choosable: [{ personId: 'p-shi', name: '石', post: '', unitId: 'u', unitName: '案管室' }],
  offered: [{ kind: 'partyWarning', label }],
} as unknown as Appeal;

describe('the form of an act on an appeal', () => {
  it('asks for two reviewers at least, among those who had no part in the case [B8]', () => {
    expect(fieldSpecs('assignReviewers', appeal, '2017-11-01')).toMatchObject([
      { name: 'reviewers', least: 2, offered: [{ value: 'p-shi', note: '案管室' }] },
    ]);
  });

  it('sends a changed decision with sanctions of the law of the day alone', () => {
    const values = { outcome: 'changed', sanctions: joined(['partyWarning', 'exile']), reason: '量纪偏重' };
    expect(actFrom('decide', appeal, values)).toEqual({
      act: 'decide',
      body: { outcome: 'changed', sanctions: ['partyWarning'], reason: '量纪偏重' },
    });
  });

  it('lets no day of telling lie ahead', () => {
    expect(fieldSpecs('serve', appeal, '2017-11-01')).toContainEqual(
      expect.objectContaining({ name: 'occurredOn', to: '2017-11-01' }),
    );
  });
});
