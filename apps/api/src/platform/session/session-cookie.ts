import type { LedgerId, PersonId, Seat } from '@taizhang/domain';
import { EncryptJWT, jwtDecrypt, type JWTPayload } from 'jose';

/** Who is signed in, for one ledger at a time. Rights are not in it: they are read from appointments at every request. */
export interface SignedIn {
  readonly ledger: LedgerId;
  readonly personId: PersonId;
  readonly seat?: Seat;
  /** This sign-in, by which it is known as ended once somebody has signed out. */
  readonly session?: string;
  /** When this cookie was sealed, in milliseconds. */
  readonly begunAt?: number;
  /** This browser's time in the seat; absent where one only looks round. */
  readonly sitting?: string;
}

export const sessionCookieName = 'taizhang_session';
export const sessionHours = 8;

const algorithm = { alg: 'dir', enc: 'A256GCM' } as const;

/** Encrypts a small claim set for a cookie; `purpose` keeps a cookie of one kind from being taken for another. */
export const sealCookie = (claims: JWTPayload, purpose: string, key: Uint8Array, lifetime: string): Promise<string> =>
  new EncryptJWT(claims)
    .setProtectedHeader(algorithm)
    .setIssuedAt(Date.now() / 1_000)
    .setAudience(purpose)
    .setExpirationTime(lifetime)
    .encrypt(key);

/** The claims of a cookie that this installation sealed for this purpose and that has not expired; else undefined. */
export const openCookie = async (
  value: string | undefined,
  purpose: string,
  key: Uint8Array,
): Promise<JWTPayload | undefined> => {
  if (!value) return undefined;
  try {
    return (await jwtDecrypt(value, key, { audience: purpose, contentEncryptionAlgorithms: [algorithm.enc] })).payload;
  } catch {
    return undefined;
  }
};

export const sealSession = (session: SignedIn, key: Uint8Array): Promise<string> =>
  sealCookie(
    {
      ledger: session.ledger,
      person: session.personId,
      ...(session.session && { session: session.session }),
      ...(session.seat && { seat: session.seat }),
      ...(session.sitting && { sitting: session.sitting }),
    },
    'session',
    key,
    `${sessionHours}h`,
  );

export async function openSession(value: string | undefined, key: Uint8Array): Promise<SignedIn | undefined> {
  const claims = await openCookie(value, 'session', key);
  if (typeof claims?.ledger !== 'string' || typeof claims.person !== 'string') return undefined;
  const { ledger, person, session, seat, sitting, iat } = claims;
  return {
    ledger: ledger as LedgerId,
    personId: person as PersonId,
    ...(typeof session === 'string' && { session }),
    ...(iat !== undefined && { begunAt: Math.round(iat * 1_000) }),
    ...(typeof seat === 'string' && { seat: seat as Seat }),
    ...(typeof sitting === 'string' && { sitting }),
  };
}
