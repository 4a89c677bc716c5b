import type { Keyring } from './keyring';
import { KeyringError } from './keyring.errors';

const missing = (): Promise<never> =>
  Promise.reject(new KeyringError('KeyringMissing', 'this process has no keyring: set KEYRING_DATABASE_URL'));

/** Where no keyring is set, nothing can be sealed: it is never stored in the clear instead. */
export const noKeyring: Keyring = {
  keyFor: missing,
  find: missing,
  destroy: missing,
  secret: missing,
  signer: missing,
  status: missing,
  close: () => Promise.resolve(),
};
