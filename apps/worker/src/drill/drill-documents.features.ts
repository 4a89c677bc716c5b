import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlueprintInput } from '@taizhang/drill';
import { hashText } from '@taizhang/persistence';
import { policyAdopted, readPlan, readPolicy } from '@taizhang/plans';
import { publishedYears } from './published-years';

const plans = join(__dirname, '../../../../plans');

/** The S2 plan with everything that it rests on, as a drill is set up with it. */
export function s2Documents(): Pick<BlueprintInput, 'plan' | 'sourceHash' | 'policies' | 'calendars'> {
  const file = join(plans, 's2-business-participation.yaml');
  const text = readFileSync(file, 'utf8');
  const reading = readPlan(text, file);
  if (!reading.ok) throw new Error('the S2 plan is not in order');
  const policies = ['centre-2017', 'city-2017'].map((name) => {
    const path = join(plans, 'policies', `${name}.yaml`);
    const policy = readPolicy(readFileSync(path, 'utf8'), path);
    if (!policy.ok) throw new Error(`${name} is not in order`);
    return policyAdopted(policy.policy);
  });
  const calendars = publishedYears(join(plans, 'calendars/cn-2014-2026.yaml'));
  return { plan: reading.plan, sourceHash: hashText('sha256', Buffer.from(text)), policies, calendars };
}
