import { closest } from './closest';

const known = ['mobilisation', 'selfInspection', 'investigation', 'summary'];

describe('the closest word', () => {
  it.each([
    ['sumary', 'summary'],
    ['selfinspection', 'selfInspection'],
    ['mobilization', 'mobilisation'],
    ['invesitgation', 'investigation'],
  ])('to %s is %s', (word, meant) => expect(closest(word, known)).toBe(meant));

  it('is none where nothing is near', () => {
    expect(closest('leniency', known)).toBeUndefined();
    expect(closest('x', [])).toBeUndefined();
  });
});
