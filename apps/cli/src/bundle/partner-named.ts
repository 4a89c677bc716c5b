import { Refusal } from '@taizhang/dev-stack';
import { refuseBundle } from '@taizhang/domain';
import { loadPartners, partnersFile, type Partner } from '@taizhang/persistence';
import { refusalOf } from '../official/settled';
import { workplace } from '../workplace';

/** Everybody whose public keys are on record. */
export async function knownPartners(): Promise<readonly Partner[]> {
  try {
    return await loadPartners(partnersFile(process.env, workplace().path));
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

/** By the name of the house or of the body. */
export async function partnerNamed(to: string): Promise<Partner> {
  const found = (await knownPartners()).find(({ name, key }) => name === to || key.name === to);
  if (found === undefined) throw refusalOf(refuseBundle.receiverUnknown(to).rejection);
  return found;
}
