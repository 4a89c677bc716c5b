import { createHash, createPublicKey, verify } from 'node:crypto';
import {
  addDays,
  instantAt,
  localDateOf,
  numberIn,
  sealedSubject,
  type DestructionReceipt,
  type Instant,
  type LedgerId,
  type SealedSubject,
} from '@taizhang/domain';
import { canonicalJson } from '@taizhang/persistence';
import type { Application } from '../application';
import { policyInForce } from '../context/policy-in-force';

type Unsigned = Omit<DestructionReceipt, 'signature'>;

const signedBytes = (receipt: Unsigned): Buffer => Buffer.from(`taizhang/destruction/1\n${canonicalJson(receipt)}`);

/** A receipt for the key of one subject, signed by this installation. */
export async function makeReceipt(
  app: Application,
  ledger: LedgerId,
  about: SealedSubject,
  now: Instant,
): Promise<DestructionReceipt> {
  const subject = sealedSubject(about.compartment, about.stream);
  const numbers = await policyInForce(app, ledger, localDateOf(now));
  const days = numberIn(numbers, 'keyringBackupDays');
  const signer = await app.keyring.signer();
  const unsigned: Unsigned = {
    receiptId: createHash('sha256').update(`${ledger}\n${subject}\n${now}`).digest('hex').slice(0, 24),
    subject,
    orderedAt: now,
    ...(days !== undefined && { lastBackupExpiresAt: instantAt(addDays(localDateOf(now), days + 1), '00:00') }),
    algorithm: signer.algorithm,
    publicKey: signer.publicKey,
  };
  return { ...unsigned, signature: signer.sign(signedBytes(unsigned)) };
}

/** Whether a receipt was signed by the key that it names, and says what was signed. */
export function isGenuine({ signature, ...unsigned }: DestructionReceipt): boolean {
  const key = createPublicKey({ key: Buffer.from(unsigned.publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify(null, signedBytes(unsigned), key, Buffer.from(signature, 'base64'));
}
