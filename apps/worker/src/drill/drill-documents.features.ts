import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlueprintInput, PublishedYear } from '@taizhang/drill';
import { documentHash } from '@taizhang/persistence';
import { policyAdopted, readPlan, readPolicy } from '@taizhang/plans';
import { publishedYears } from './published-years';

const plans = join(__dirname, '../../../../plans');

type Documents = Pick<BlueprintInput, 'plan' | 'sourceHash' | 'policies' | 'calendars'>;

export const calendars = (): readonly PublishedYear[] => publishedYears(join(plans, 'calendars/cn-2014-2026.yaml'));

/** A plan with everything that it rests on, as a drill is set up with it. */
function documentsOf(name: string, policies: readonly string[]): Documents {
  const file = join(plans, name);
  const text = readFileSync(file, 'utf8');
  const reading = readPlan(text, file);
  if (!reading.ok) throw new Error(`the plan ${name} is not in order`);
  const adopted = policies.map((policy) => {
    const path = join(plans, 'policies', policy);
    const found = readPolicy(readFileSync(path, 'utf8'), path);
    if (!found.ok) throw new Error(`${policy} is not in order`);
    return policyAdopted(found.policy);
  });
  const sourceHash = documentHash(text);
  return { plan: reading.plan, sourceHash, policies: adopted, calendars: calendars() };
}

/** `more`: further policies of the tree, such as those that cases are decided by. */
export const s2Documents = (...more: readonly string[]): Documents =>
  documentsOf('s2-business-participation.yaml', ['centre-2017.yaml', 'city-2017.yaml', ...more]);

/** With every policy of the tree: the blueprint adopts those whose dates fit. */
export const s0Documents = (): Documents =>
  documentsOf(
    's0-gifts.yaml',
    readdirSync(join(plans, 'policies')).filter((name) => name.endsWith('.yaml')),
  );
