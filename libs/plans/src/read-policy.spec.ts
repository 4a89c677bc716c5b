import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { plansFolder, textOf } from './plan-document.features';
import { policyAdopted, readPolicy } from './read-policy';

const files = readdirSync(join(plansFolder, 'policies')).map((name) => `policies/${name}`);

describe('a policy', () => {
  it.each(files)('in %s is read without a problem', (file) => {
    expect(readPolicy(textOf(file), file)).toMatchObject({ ok: true, notes: [] });
  });

  it('goes into the log as its numbers alone', () => {
    const reading = readPolicy(textOf('policies/city-2017.yaml'), 'city-2017.yaml');
    expect(reading.ok && policyAdopted(reading.policy)).toMatchObject({
      policyId: 'city-2017',
      layer: 'city',
      effectiveFrom: '2017-08-01',
      title: '市级程序性规定（2017）',
      numbers: { clueProposalDays: 15, majorProblemReportWorkingDays: 5, minimumCellSize: 3 },
    });
  });

  it('is refused for a layer that does not exist and a number without a source', () => {
    const text = textOf('policies/city-2017.yaml')
      .replace('layer: city', 'layer: county')
      .replace('    source: 市级线索处置办法\n', '');
    const reading = readPolicy(text, 'mine.yaml');
    expect(reading.ok ? [] : reading.problems.map(({ code, path, line }) => [code, path, line])).toEqual([
      ['notAllowed', 'layer', 3],
      ['missing', 'numbers.clueProposalDays.source', 7],
    ]);
  });
});
