import { policyId, type PolicyAdopted } from '@taizhang/domain';
import type { Problem } from './reading/problem';
import { readDocument } from './reading/read-document';
import { policySchema, type PolicyDocument } from './schema/policy.schema';

export type PolicyReading =
  | { readonly ok: true; readonly policy: PolicyDocument; readonly notes: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads one layer's procedural numbers. */
export function readPolicy(text: string, fileName: string): PolicyReading {
  const reading = readDocument<PolicyDocument>(text, fileName, policySchema);
  return reading.ok ? { ok: true, policy: reading.value, notes: reading.notes } : reading;
}

/** What of a policy document goes into the log. */
export const policyAdopted = (policy: PolicyDocument): PolicyAdopted['payload'] => ({
  policyId: policyId(policy.policyId),
  layer: policy.layer,
  effectiveFrom: policy.effectiveFrom,
  title: policy.title.zh,
  numbers: Object.fromEntries(Object.entries(policy.numbers).map(([key, { value }]) => [key, value])),
});
