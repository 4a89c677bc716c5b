import type { PolicyAdopted } from '@taizhang/domain';
import { localDateOf } from '@taizhang/domain';
import type { Reading } from './campaign-reading';

const mostPolicies = 500;

/** The newest layer of policy in force, by its month: `2017-08`. Empty where none was adopted. */
export async function policyInForce({ app, ledger, at, now }: Reading): Promise<string> {
  const events = await app.store.readFeed(ledger, {
    after: 0,
    limit: mostPolicies,
    categories: ['policy'],
    ...(at.upTo !== undefined && { upTo: at.upTo }),
  });
  const today = localDateOf(now);
  const adopted = events
    .filter((event) => event.type === 'PolicyAdopted')
    .map((event) => (event.payload as PolicyAdopted['payload']).effectiveFrom)
    .filter((from) => from <= today);
  return adopted.sort().at(-1)?.slice(0, 7) ?? '';
}
