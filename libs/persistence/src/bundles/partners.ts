import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { hasCode } from '../event-store/event-store.errors';
import { readVerifierKey, verifierKeyOf, type NoteKey } from '../evidence/signed-note';
import { x25519Public, type OwnHouse } from './own-house';

/** Another installation that bundles go to or come from. */
export interface Partner {
  /** What its body is called here. */
  readonly name: string;
  /** The name under which it signs, and its Ed25519 key. */
  readonly key: NoteKey;
  /** X25519, 32 bytes: what is for it alone is encrypted for this key. */
  readonly openingKey: Uint8Array;
}

const scheme = 'x25519+';

/** A line of the file of partners that names nobody. */
export class PartnersFault extends RangeError {
  readonly code = 'PartnersFault';

  constructor(readonly line: number) {
    super(`line ${line} of the partners is no "verifierKey openingKey name"`);
  }
}

export const isPartnersFault = (error: unknown): error is PartnersFault => hasCode(error, 'PartnersFault');

/** The line that a house hands to others: both of its public keys. */
export const houseLine = ({ signer, openingKey }: OwnHouse): string =>
  `${verifierKeyOf(signer)} ${scheme}${x25519Public(openingKey).toString('base64')}`;

/** One partner a line: verifier key, opening key, name. Throws with the number of the line that is none. */
export function readPartners(text: string): readonly Partner[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [verifier = '', opening = '', ...name] = line.trim().split(/\s+/u);
    const key = readVerifierKey(verifier);
    const openingKey = Buffer.from(opening.startsWith(scheme) ? opening.slice(scheme.length) : '', 'base64');
    if (key === undefined || openingKey.length !== 32) {
      throw new PartnersFault(index + 1);
    }
    return [{ name: name.join(' ') || key.name, key, openingKey }];
  });
}

/** TAIZHANG_PARTNERS, else `partners.txt` in the state folder; a file that is not there names nobody. */
export const partnersFile = (environment: Readonly<Record<string, string | undefined>>, stateFolder: string): string =>
  environment['TAIZHANG_PARTNERS'] || join(stateFolder, 'partners.txt');

/** Read at each use, so that a key that was withdrawn is not believed until the next start. */
export async function loadPartners(file: string): Promise<readonly Partner[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return readPartners(text);
}
