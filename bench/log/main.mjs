import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measures } from './measures.mjs';
import { payloadBytes } from './payload.mjs';
import { emmett } from './peers/emmett.mjs';
import { messageDb } from './peers/message-db.mjs';
import { ours } from './peers/ours.mjs';
import { copy, hundredRows, jsonbCopy, singleInsert } from './peers/plain.mjs';
import { typeorm } from './peers/typeorm.mjs';
import { interleaved, ratios, spread } from './rounds.mjs';

const { startPostgres } = createRequire(import.meta.url)('@taizhang/dev-stack');

/**
 * The event log beside its peers, on one server, in one run:
 * `npm run bench:log -- [--rounds 5] [--seconds 4] [--only 32x1,read20] [--long 1000000] [--json FILE]`.
 * DATABASE_URL names a server of yours (a superuser's URL); without it an own one is started, with fsync on.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string' },
    // Events of the long log: a million, and two for the question about one case.
    long: { type: 'string', default: '1000000' },
    json: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const ms = Number(values.seconds) * 1_000;
const long = Number(values.long);
const only = values.only?.split(',');
const chosen = measures.filter(({ key }) => only === undefined || only.includes(key));
const print = (text) => process.stdout.write(`${text}\n`);
const whole = (number) => Math.round(number).toLocaleString('en');
const times = (number) => `${number.toFixed(2)} ×`;

const peers = new Map();
const making = { taizhang: ours, emmett, 'message-db': messageDb, 'typeorm save': typeorm };
const plain = { 'single insert': singleInsert, '100-row insert': hundredRows, COPY: copy, 'jsonb COPY': jsonbCopy };

async function peerNamed(name, url) {
  if (!peers.has(name)) peers.set(name, await { ...making, ...plain }[name](url));
  return peers.get(name);
}

async function contendersOf(measure, url) {
  if (measure.variants === undefined) {
    const found = [];
    for (const name of measure.contenders) found.push(await peerNamed(name, url));
    return found;
  }
  return measure.variants(await peerNamed('taizhang', url));
}

function judged(results, { own = 'taizhang', against }) {
  return against.map(({ peer, least, tail }) => {
    const ratio = ratios(results.get(own), results.get(peer));
    const p99 = spread(results.get(own).map((each) => each.p99)).median;
    const p50 = spread(results.get(peer).map((each) => each.p50)).median;
    const isReached = ratio.median >= least && (tail !== true || p99 < p50);
    return { peer, least, ratio, ...(tail && { p99, p50OfPeer: p50 }), isReached };
  });
}

/** Whether nineteen of twenty calls were answered in time, in the middle one of the rounds. */
function inTime(results, { limits = [] }) {
  return limits.map(({ contender, p95 }) => {
    const took = spread(results.get(contender).map((each) => each.p95));
    return { contender, atMost: p95, p95: took, isReached: took.median < p95 };
  });
}

async function measured(measure, url) {
  const contenders = await contendersOf(measure, url);
  const prepared = measure.variants === undefined ? contenders : [await peerNamed('taizhang', url)];
  for (const peer of prepared) {
    const said = await measure.prepare?.(peer, { long });
    if (typeof said === 'string') print(`\n${said}`);
  }
  // Once for nothing: connections, plans and pages are warm for everybody.
  for (const peer of contenders) await measure.run(peer, Math.min(ms, 1_000), { long });
  const results = await interleaved(contenders, rounds, (peer) => measure.run(peer, ms, { long }));
  print(`\n${measure.title}`);
  for (const [name, each] of results) {
    const { min, median, max } = spread(each.map(({ perSecond }) => perSecond));
    const [p50, p99] = ['p50', 'p99'].map((key) => spread(each.map((one) => one[key])).median);
    print(
      `  ${name.padEnd(16)}${whole(median).padStart(9)} /s  (${whole(min)} to ${whole(max)})  p50 ${p50} ms  p99 ${p99} ms`,
    );
  }
  const verdicts = judged(results, measure);
  for (const { peer, least, ratio, p99, p50OfPeer, isReached } of verdicts) {
    const slow = p99 === undefined ? '' : `, our p99 ${p99} ms beside its p50 ${p50OfPeer} ms`;
    print(
      `  ${isReached ? '✓' : '✗'} ${times(ratio.median)} ${peer} (${times(ratio.min)} to ${times(ratio.max)}), at least ${least} ×${slow}`,
    );
  }
  const limits = inTime(results, measure);
  for (const { contender, atMost, p95, isReached } of limits) {
    const mark = isReached ? '✓' : '✗';
    print(`  ${mark} ${contender}: p95 ${p95.median} ms (${p95.min} to ${p95.max}), under ${atMost} ms`);
  }
  return {
    key: measure.key,
    title: measure.title,
    rounds: Object.fromEntries(results),
    verdicts: [...verdicts, ...limits],
  };
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-bench-'));
  const own = process.env.DATABASE_URL ? undefined : await startPostgres({ dataDir: folder, diesWithProcess: true });
  const url = process.env.DATABASE_URL ?? own.url;
  print(
    `${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.version}, payload ${payloadBytes} bytes, ${rounds} rounds of ${ms / 1_000} s`,
  );
  try {
    const mine = await peerNamed('taizhang', url);
    for (const ledger of ['bench', 'bench-2']) await mine.open(ledger);
    const report = [];
    for (const measure of chosen) report.push(await measured(measure, url));
    if (values.json !== undefined) {
      const machine = { cores: cpus().length, load: loadavg(), node: process.version, payloadBytes, rounds, ms };
      writeFileSync(values.json, `${JSON.stringify({ machine, measures: report }, null, 2)}\n`);
    }
    const missed = report.flatMap(({ title, verdicts }) =>
      verdicts.every(({ isReached }) => isReached) ? [] : [title],
    );
    print(missed.length === 0 ? '\nevery floor is reached' : `\nbelow its floor: ${missed.join('; ')}`);
  } finally {
    for (const peer of peers.values()) await peer.close();
    await own?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
