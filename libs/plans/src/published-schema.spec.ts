import { textOf } from './plan-document.features';
import { planJsonSchema } from './published-schema';

describe('the published JSON Schema', () => {
  // Write it anew with: npm run build, then npm run publish-schema --workspace @taizhang/plans
  it('is that of the code', () => {
    expect(JSON.parse(textOf('plan.schema.json'))).toEqual(JSON.parse(planJsonSchema()));
  });

  it('tells editors what each part is, in both languages', () => {
    const { $defs } = JSON.parse(planJsonSchema()) as { $defs: Record<string, { description: string }> };
    expect(Object.values($defs).filter(({ description }) => !/.；./.test(description))).toEqual([]);
  });
});
