/** Why the keyring itself failed: never a business refusal. Told apart by the code. */
export type KeyringErrorCode = 'KeyringMissing' | 'WrappingKeyWrong' | 'SealUnreadable';

export class KeyringError extends Error {
  constructor(
    readonly code: KeyringErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = code;
  }
}
