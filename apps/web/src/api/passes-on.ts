/** Parts of a ledger in which a unit's duties are done; whatever else there is goes by the reader's own right. */
const ofUnitDuties = new Set([
  'campaigns',
  'returns',
  'problems',
  'hand-ins',
  'pledges',
  'withdrawals',
  'declarations',
]);

/** Of those, what belongs to the office, to casework, or to a chain of signers that names its own next one. */
const own = [
  /^campaigns\/(launch$|[^/]+\/(bulletins|checks|rungs)(\/|$)|[^/]+\/units\/[^/]+\/accountability$)/,
  /^declarations\/(sign-roster$|[^/]+\/(sign|recuse|draft)$)/,
];

/** What somebody does for himself; entered from another's paper it is the coordinator's work. */
const personal = [/^declarations\/[^/]+\/submit$/, /^pledges\/[^/]+\/sign$/, /^withdrawals\/[^/]+\/(report|agree)$/];

/**
 * Whether an act passes on to whoever stands in for somebody (代办). Casework, signatures in a chain, what one declares of
 * himself and what the office does are never done for another: there the reader acts as himself.
 */
export function passesOn(path: string, entered: boolean): boolean {
  const [, rest = ''] = /^\/api\/ledgers\/[^/]+\/(.+)$/.exec(path) ?? [];
  const [first = ''] = rest.split('/');
  if (/^matters\/[^/]+\/files$/.test(rest)) return true;
  if (personal.some((each) => each.test(rest))) return entered;
  return ofUnitDuties.has(first) && !own.some((each) => each.test(rest));
}
