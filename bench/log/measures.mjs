import { load } from './load.mjs';

/** Callers with whom a bulk statement is at its best: more of them only wait for the same disk. */
const bulkCallers = 4;
const streamLength = 20;
const streams = 200;

const appends = (callers, events, against) => ({
  contenders: ['taizhang', 'emmett', 'message-db', 'typeorm save', 'single insert', '100-row insert', 'COPY'].filter(
    (name) => events === 1 || name !== 'single insert',
  ),
  against,
  run: (peer, ms) => {
    const isBulk = peer.weight !== undefined;
    return load({
      callers: isBulk ? bulkCallers : callers,
      ms,
      weight: peer.weight ?? events,
      act: (caller, n) => peer.append(events, caller * 1_000_000 + n),
    });
  },
});

/** Questions of our own, each with the longest that nineteen of twenty may take, in milliseconds. */
const past = (questions) => ({
  variants: (peer) =>
    Object.entries(questions).map(([name, { run }]) => Object.assign(Object.create(peer), { name, run })),
  limits: Object.entries(questions).map(([contender, { p95 }]) => ({ contender, p95 })),
  against: [],
  run: (variant, ms) => variant.run(variant, ms),
});

/**
 * What is measured, with whom, and what it should reach: `against` names a peer, `least` the ratio, and `tail` asks that
 * our slowest hundredth be quicker than that peer's middle.
 */
export const measures = [
  {
    key: '32x1',
    title: 'one-event appends, 32 callers',
    ...appends(32, 1, [{ peer: 'emmett', least: 6, tail: true }]),
  },
  {
    key: '256x1',
    title: 'one-event appends, 256 callers',
    ...appends(256, 1, [
      { peer: 'emmett', least: 8 },
      { peer: '100-row insert', least: 0.4 },
    ]),
  },
  { key: '1x1', title: 'one-event appends, one caller', ...appends(1, 1, [{ peer: 'emmett', least: 1.4 }]) },
  {
    key: '32x10',
    title: 'ten-event appends, 32 callers',
    ...appends(32, 10, [{ peer: '100-row insert', least: 0.85 }]),
  },
  {
    key: 'ledgers',
    title: 'two ledgers with 32 callers each, beside one with 64',
    contenders: ['two ledgers', 'one ledger'],
    own: 'two ledgers',
    against: [{ peer: 'one ledger', least: 1 }],
    variants: (peer) => [
      { ...peer, name: 'two ledgers', ledgers: ['bench', 'bench-2'] },
      { ...peer, name: 'one ledger', ledgers: ['bench'] },
    ],
    run: (peer, ms) =>
      load({
        callers: 64,
        ms,
        act: (caller, n) => peer.append(1, caller * 1_000_000 + n, peer.ledgers[caller % peer.ledgers.length]),
      }),
  },
  {
    key: 'read20',
    title: 'reads of a stream of 20 events, 8 callers',
    contenders: ['taizhang', 'emmett', 'message-db', 'typeorm save'],
    against: [{ peer: 'emmett', least: 2.5 }],
    prepare: async (peer) => {
      peer.streams = [];
      for (let n = 0; n < streams; n += 1) peer.streams.push(await peer.stream(streamLength));
    },
    run: (peer, ms) =>
      load({ callers: 8, ms, act: (caller, n) => peer.read(peer.streams[(caller * 31 + n) % streams]) }),
  },
  {
    key: 'feed',
    title: 'reading a log of 1 M events from its beginning, as a rebuild does',
    contenders: ['taizhang', 'emmett', 'jsonb COPY'],
    against: [
      { peer: 'jsonb COPY', least: 1.2 },
      { peer: 'emmett', least: 5 },
    ],
    // Ours is the beginning of the longer log of the question after this one.
    prepare: (peer, { long }) => peer.lengthen(peer.name === 'taizhang' ? 2 * long : long),
    run: (peer, _ms, { long }) => load({ callers: 1, calls: 1, weight: long, act: () => peer.feed(long) }),
  },
  {
    key: 'case',
    title: 'state of one case of 40 events as of a date, in a log of 2 M events',
    ...past({
      'as of': { p95: 50, run: (peer, ms) => load({ callers: 4, ms, act: () => peer.caseAsOf() }) },
    }),
    prepare: (peer, { long }) => peer.lengthen(2 * long),
  },
  {
    key: 'coverage',
    title: 'coverage of 1,000 units and 36,500 persons',
    ...past({
      'first past date': {
        p95: 300,
        run: (peer, ms) => load({ callers: 1, ms, act: () => peer.coverage(peer.points[0]) }),
      },
      'second past date': {
        p95: 300,
        run: (peer, ms) => load({ callers: 1, ms, act: () => peer.coverage(peer.points[1]) }),
      },
      now: { p95: 50, run: (peer, ms) => load({ callers: 1, ms, act: () => peer.coverage({}) }) },
    }),
    prepare: (peer) => peer.prepareCoverage(),
  },
];
