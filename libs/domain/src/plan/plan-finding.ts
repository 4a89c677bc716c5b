/** What a cross-check of a plan can find. `…Gap` and the like are notes: allowed, but worth reading twice. */
export type PlanFindingCode =
  | 'duplicateKey'
  | 'reservedKey'
  | 'repeatedEntry'
  | 'unknownPhase'
  | 'unknownLadder'
  | 'unknownRole'
  | 'windowReversed'
  | 'outsideCampaignWindow'
  | 'phaseWithoutEnd'
  | 'noNextPhase'
  | 'phaseGap'
  | 'phaseOverlap'
  | 'dueOutsidePhase'
  | 'ladderLevelsOutOfOrder'
  | 'rungsOutOfOrder'
  | 'rungMayNotFireByItself'
  | 'draftWithoutApprover'
  | 'chainWithoutNextSigner'
  | 'chainNeverReached'
  | 'noChainFor'
  | 'reminderOrder'
  | 'partyWithoutCase'
  | 'coverNeverReached'
  | 'pledgeWithoutText'
  | 'declarationWithoutSectors'
  | 'unknownReference'
  | 'ruleNotOfTable'
  | 'ruleWithoutRanks'
  | 'dutyOrRhythm'
  | 'onlyWithRhythm';

export type PlanPath = readonly (string | number)[];

/** A finding without words: libs/plans puts it into both languages and finds its line. */
export interface PlanFinding {
  readonly code: PlanFindingCode;
  readonly severity: 'error' | 'note';
  /** Where in the document, from its root. */
  readonly path: PlanPath;
  readonly found: string;
  /** What could have been meant, for a reference. */
  readonly known?: readonly string[];
  /** Facts that the text is filled with. */
  readonly details: Readonly<Record<string, string | number>>;
}

type Extra = { readonly known?: readonly string[]; readonly details?: PlanFinding['details'] };

const finding =
  (severity: PlanFinding['severity']) =>
  (code: PlanFindingCode, path: PlanPath, found: string | number, extra: Extra = {}): PlanFinding => ({
    code,
    severity,
    path,
    found: String(found),
    ...(extra.known && { known: extra.known }),
    details: extra.details ?? {},
  });

export const planError = finding('error');
export const planNote = finding('note');

/** One finding for each key that stood earlier in the same list. */
export function duplicateKeys(entries: readonly { readonly key: string }[], path: PlanPath): PlanFinding[] {
  return entries.flatMap(({ key }, index) => {
    const first = entries.findIndex((entry) => entry.key === key);
    return first < index ? [planError('duplicateKey', [...path, index, 'key'], key, { details: { first } })] : [];
  });
}

/** One finding for each value that stood earlier in the same list. */
export function repeatedEntries(values: readonly (string | number)[], path: PlanPath): PlanFinding[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [planError('repeatedEntry', [...path, index], value)] : [],
  );
}
