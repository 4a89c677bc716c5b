import { categoryOf, isSealed, sealedPathsOf, type Stored } from '@taizhang/domain';

/** Members that describe a person rather than name him by id, whatever event they are in. */
const personal: ReadonlySet<string> = new Set([
  ...['name', 'formerName', 'gender', 'birthYear', 'birthDate', 'identityNumber', 'idNumber', 'politicalStatus'],
  ...['phone', 'telephone', 'mobile', 'email', 'address', 'contact', 'relation', 'accused'],
]);

/** Categories whose names are those of units, plans and rules. */
const impersonal: ReadonlySet<string> = new Set(['unit', 'plan', 'policy', 'calendar', 'campaign', 'ledger']);

const withheld = { $withheld: 'personal' } as const;

/** A sealed member lies in the log in the clear: it must not go out, and nothing after it may go out in its place. */
export class SealedInTheClear extends Error {
  constructor({ ledger, position, type }: Stored, path: readonly string[]) {
    super(`${ledger} ${position}: ${type}.${path.join('.')} is not sealed; the relay stops here`);
  }
}

/** The payload as it may leave: ids stay, sealed members are the tokens that they are in the log, attributes of persons go. */
export function outgoingPayload(event: Stored): Readonly<Record<string, unknown>> {
  for (const { path } of sealedPathsOf(event.stream, event.type)) {
    const value = path.reduce<unknown>(
      (at, member) => (at as Record<string, unknown> | undefined)?.[member],
      event.payload,
    );
    if (value !== undefined && !isSealed(value)) throw new SealedInTheClear(event, path);
  }
  const payload = impersonal.has(categoryOf(event.stream)) ? event.payload : withoutPersonal(event.payload);
  return payload as Readonly<Record<string, unknown>>;
}

function withoutPersonal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPersonal);
  if (typeof value !== 'object' || value === null || isSealed(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, of]) => [member, personal.has(member) ? withheld : withoutPersonal(of)]),
  );
}
