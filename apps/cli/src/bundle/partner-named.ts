import { Refusal } from '@taizhang/dev-stack';
import { refuseBundle } from '@taizhang/domain';
import { isPartnersFault, loadPartners, partnersFile, type Partner } from '@taizhang/persistence';
import { language } from '../language';
import { refusalOf } from '../official/settled';
import { workplace } from '../workplace';
import { bundleWords } from './bundle-words';

/** Everybody whose public keys are on record. */
export async function knownPartners(): Promise<readonly Partner[]> {
  try {
    return await loadPartners(partnersFile(process.env, workplace().path));
  } catch (error) {
    const words = bundleWords[language()];
    throw new Refusal(
      isPartnersFault(error) ? words.partnersLine(error.line) : words.partnersUnread((error as Error).message),
    );
  }
}

/** By the name of the house or of the body. */
export async function partnerNamed(to: string): Promise<Partner> {
  const found = (await knownPartners()).find(({ name, key }) => name === to || key.name === to);
  if (found === undefined) throw refusalOf(refuseBundle.receiverUnknown(to).rejection);
  return found;
}
