// Writes plans/plan.schema.json from the schema in code: `npm run publish-schema --workspace @taizhang/plans`, after a build.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format } from 'prettier';

const { planJsonSchema } = createRequire(import.meta.url)('./dist/index.js');
const text = await format(planJsonSchema(), { parser: 'json', printWidth: 120 });
writeFileSync(new URL('../../plans/plan.schema.json', import.meta.url), text);
