import type { JournalCall } from './journal';

/**
 * Is there one order of all calls, each between its beginning and its end, in which a register with a version gives these
 * answers? Exact versions make it decidable without a search: the appends that were stored form a chain by version, and
 * each call is placed as early as it can be, which never harms another. A call without an answer may have happened at any
 * time after it began; whether it did is known by its key.
 */
export interface History {
  readonly calls: readonly JournalCall[];
  /** Keys that are in the log now. */
  readonly stored: ReadonlySet<string>;
}

/** A stored append on one stream, however many calls carried its key. */
interface Link {
  readonly key: string;
  readonly expected: number;
  readonly count: number;
  /** It happened no earlier than this, and no later than the first answer that tells of it. */
  readonly fromUs: number;
  readonly untilUs: number;
}

/** A call that was told of a conflict, and at which version. */
interface Refusal {
  readonly call: JournalCall;
  readonly actual: number;
}

function grouped<T>(all: readonly T[], groupOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(groupOf(each));
    if (group === undefined) groups.set(groupOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

const isStoredAnew = ({ ended }: JournalCall): boolean => ended?.answer.kind === 'stored' && !ended.answer.repeated;

/** A call that was refused has stored nothing. */
const mayHaveStored = ({ ended }: JournalCall): boolean =>
  ended === undefined || ended.answer.kind === 'stored' || ended.answer.kind === 'unresolved';

function windowOf(calls: readonly JournalCall[]): Pick<Link, 'fromUs' | 'untilUs'> {
  const anew = calls.filter(isStoredAnew);
  const beginnings = (anew.length > 0 ? anew : calls.filter(mayHaveStored)).map(({ atUs }) => atUs);
  const ends = calls.flatMap(({ ended }) => (ended?.answer.kind === 'stored' ? [ended.atUs] : []));
  return { fromUs: Math.min(...beginnings), untilUs: Math.min(Infinity, ...ends) };
}

function linksOf(stream: string, { calls, stored }: History): readonly Link[] {
  const links = [...grouped(calls, ({ key }) => key)].flatMap(([key, ofKey]) => {
    const write = ofKey[0]?.writes.find((each) => each.stream === stream);
    if (write === undefined || !stored.has(key)) return [];
    return [{ key, expected: write.expected, count: write.count, ...windowOf(ofKey) }];
  });
  return links.sort((a, b) => a.expected - b.expected);
}

function refusalsOf(stream: string, calls: readonly JournalCall[]): readonly Refusal[] {
  return calls.flatMap((call) => {
    const answer = call.ended?.answer;
    return answer?.kind === 'conflict' && String(answer.stream).endsWith(`/${stream}`)
      ? [{ call, actual: answer.actual }]
      : [];
  });
}

/** What no order can explain, whatever the times: answers that contradict the keys or themselves. */
function* contradictions(stream: string, { calls, stored }: History): Generator<string> {
  for (const [key, ofKey] of grouped(calls, (call) => call.key)) {
    if (ofKey.filter(isStoredAnew).length > 1) yield `${stream}: ${key} was stored anew twice`;
    const isTold = ofKey.some(({ ended }) => ended?.answer.kind === 'stored');
    if (isTold && !stored.has(key)) yield `${stream}: ${key} was told as stored and is not`;
    if (stored.has(key) && !ofKey.some(mayHaveStored)) yield `${stream}: ${key} is stored, but every call was refused`;
  }
  for (const { call, actual } of refusalsOf(stream, calls)) {
    const expected = call.writes.find((write) => write.stream === stream)?.expected ?? 0;
    if (actual === expected) yield `${stream}: ${call.key} conflicts at the version that it expected`;
    if (stored.has(call.key) && actual > expected) yield `${stream}: ${call.key} conflicts though it is stored`;
  }
}

/** Walks the chain from version to version; every call that saw one must fit between its coming and its going. */
function* misplaced(stream: string, history: History): Generator<string> {
  const refusals = grouped(refusalsOf(stream, history.calls), ({ actual }) => `${actual}`);
  const links = linksOf(stream, history);
  let version = 0;
  let atUs = -Infinity;
  let seen = 0;
  const place = function* (refused: readonly Refusal[]): Generator<string> {
    seen += refused.length;
    const enteredUs = atUs;
    for (const { call } of refused) {
      const earliestUs = Math.max(enteredUs, call.atUs);
      if (earliestUs > (call.ended?.atUs ?? Infinity)) yield `${stream}: ${call.key} saw version ${version} too early`;
      atUs = Math.max(atUs, earliestUs);
    }
  };
  for (const link of links) {
    if (link.expected !== version) yield `${stream}: ${link.key} follows version ${link.expected}, not ${version}`;
    version = link.expected;
    yield* place(refusals.get(`${version}`) ?? []);
    atUs = Math.max(atUs, link.fromUs);
    if (atUs > link.untilUs) yield `${stream}: ${link.key} was told as stored before it can have been`;
    version += link.count;
  }
  yield* place(refusals.get(`${version}`) ?? []);
  const all = [...refusals.values()].reduce((sum, each) => sum + each.length, 0);
  if (seen < all) yield `${stream}: ${all - seen} calls saw a version that never was`;
}

/** Why the history of a stream has no such order; nothing when it has one. Calls that were rolled back by their caller are no calls. */
export function faultsOfHistory(history: History): readonly string[] {
  const calls = history.calls.filter(({ isRolledBack }) => isRolledBack !== true);
  const streams = new Set(calls.flatMap(({ writes }) => writes.map(({ stream }) => stream)));
  return [...streams].flatMap((stream) => {
    const own = { ...history, calls: calls.filter(({ writes }) => writes.some((write) => write.stream === stream)) };
    return [...contradictions(stream, own), ...misplaced(stream, own)];
  });
}

/** The order of a ledger's positions is one such order for all of its streams together. */
export function faultsOfPositions(
  calls: readonly JournalCall[],
  appends: ReadonlyMap<string, { readonly firstPosition: number }>,
): readonly string[] {
  const asked = grouped(
    calls.filter(({ isRolledBack }) => isRolledBack !== true),
    ({ key }) => key,
  );
  const placed = [...asked].flatMap(([key, ofKey]) => {
    const firstPosition = appends.get(key)?.firstPosition;
    return firstPosition === undefined ? [] : [{ key, firstPosition, ...windowOf(ofKey) }];
  });
  placed.sort((a, b) => a.firstPosition - b.firstPosition);
  let atUs = -Infinity;
  return placed.flatMap(({ key, firstPosition, fromUs, untilUs }) => {
    atUs = Math.max(atUs, fromUs);
    return atUs > untilUs
      ? [`position ${firstPosition}: ${key} was told before one that lies before it was asked`]
      : [];
  });
}
