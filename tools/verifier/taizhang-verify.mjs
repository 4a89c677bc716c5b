#!/usr/bin/env node
// 台账离线核验 / Taizhang offline verifier. One file, no dependencies: Node 20 or later, this file, a bundle, the public key.
//   node taizhang-verify.mjs FILE --key 'house+id+base64' [--anchor OLDER]… [--lang en]
//   node taizhang-verify.mjs FILE --keys partners.txt
// FILE is a bundle, a proof of events, a checkpoint, a receipt or a ledger as JSON Lines. The key must come from the signer by
// another way than the file. OLDER is what was kept of the same ledger before: a checkpoint, a bundle, an export, or messages of
// the topic of checkpoints. A history that was rewritten and hashed again is true by itself; it parts from those.
// Formats: docs/bundle-format.md, docs/ledger-lines.md. It shares no code with the system whose files it checks.
import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

class Damage extends Error {
  constructor(line, zh, en) {
    super(en);
    Object.assign(this, { line, zh, en });
  }
}
const fail = (line, zh, en) => {
  throw new Damage(line, zh, en);
};

const hash = (algorithm, ...parts) => {
  const digest = createHash(algorithm);
  for (const part of parts) digest.update(part);
  return digest.digest();
};
const byte = (value) => Uint8Array.of(value);
const algorithms = { sha256: 1, sm3: 2 };

// --- keys and signed notes (C2SP) ---

function readKey(text) {
  const [, name, id, encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (name === undefined || bytes.length !== 33 || bytes[0] !== 1) return undefined;
  const key = { name, raw: bytes.subarray(1) };
  return keyId(name, key.raw).toString('hex') === id ? key : undefined;
}
const keyId = (name, raw) => hash('sha256', `${name}\n`, byte(1), raw).subarray(0, 4);

/** The text of a note, if the key signed it under the name. */
function openNote(note, name, raw) {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, end + 1);
  const id = keyId(name, raw);
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, by, encoded = ''] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    if (by !== name || !id.equals(bytes.subarray(0, 4)) || bytes.length !== 68) continue;
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    if (verify(null, Buffer.from(text), key, bytes.subarray(4))) return text;
  }
  return undefined;
}

function readCheckpoint(text) {
  const [origin, size, root, algorithm, recorded, committed] = text.split('\n');
  const isOne = /^\d{1,15}$/u.test(size ?? '') && /^hash (sha256|sm3)$/u.test(algorithm ?? '');
  if (!isOne) return undefined;
  return {
    origin,
    size: Number(size),
    root: Buffer.from(root, 'base64'),
    algorithm: algorithm.slice(5),
    recordedAt: recorded.slice('recorded '.length),
    committedAt: committed.slice('committed '.length),
  };
}

// --- the Merkle tree (RFC 6962) ---

const treeLeaf = (algorithm, leaf) => hash(algorithm, byte(0), leaf);
const treeNode = (algorithm, left, right) => hash(algorithm, byte(1), left, right);

/** The root that some leaves and the hashes of everything between them give, or undefined where they do not fit. */
function rootOf(algorithm, leaves, size, proof) {
  const given = [...proof];
  let next = 0;
  const walk = (from, to) => {
    const isHeld = next < leaves.length && leaves[next].index < to;
    if (!isHeld) return given.shift() ?? Buffer.alloc(0);
    if (to - from === 1) return leaves[next++].hash;
    let k = 1;
    while (k * 2 < to - from) k *= 2;
    const left = walk(from, from + k);
    return treeNode(algorithm, left, walk(from + k, to));
  };
  const root = walk(0, size);
  return given.length === 0 && next === leaves.length ? root : undefined;
}

/** Roots over the first `size` leaves, for each size that is asked for. */
function rootsAt(algorithm, leaves, sizes) {
  const roots = new Map();
  const wanted = new Set(sizes);
  const peaks = [];
  leaves.forEach((leaf, n) => {
    let node = { level: 0, hash: treeLeaf(algorithm, leaf) };
    for (; peaks.at(-1)?.level === node.level; node.level += 1)
      node.hash = treeNode(algorithm, peaks.pop().hash, node.hash);
    peaks.push(node);
    if (!wanted.has(n + 1)) return;
    roots.set(
      n + 1,
      peaks.map(({ hash }) => hash).reduceRight((right, left) => treeNode(algorithm, left, right)),
    );
  });
  return roots;
}

/** RFC 9162, 2.1.4.2. */
function continues(algorithm, earlier, later, path) {
  if (earlier.size === later.size) return path.length === 0 && earlier.root.equals(later.root);
  let [fn, sn] = [earlier.size - 1, later.size - 1];
  const half = () => ([fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]);
  while (fn % 2 === 1) half();
  const [start, ...others] = fn === 0 ? [earlier.root, ...path] : path;
  if (start === undefined) return false;
  let [fr, sr] = [start, start];
  for (const each of others) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [treeNode(algorithm, each, fr), treeNode(algorithm, each, sr)];
      while (fn % 2 === 0 && fn !== 0) half();
    } else sr = treeNode(algorithm, sr, each);
    half();
  }
  return sn === 0 && fr.equals(earlier.root) && sr.equals(later.root);
}

// --- events ---

/** RFC 8785 for what the log may hold: no fractions, keys in the order of their UTF-16 units. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function leafOf(algorithm, event) {
  const head = Buffer.alloc(26);
  head.writeUInt8(1, 0);
  head.writeUInt8(algorithms[algorithm], 1);
  head.writeBigUInt64BE(BigInt(event.position), 2);
  head.writeBigInt64BE(BigInt(Date.parse(event.recordedAt)), 10);
  head.writeBigInt64BE(BigInt(Date.parse(event.committedAt)), 18);
  return hash(algorithm, head, hash(algorithm, Buffer.from(event.canonical)));
}

/** hash('taizhang/link/1' ‖ previous link ‖ u64be first position ‖ u32be count ‖ leaves), from the genesis on. */
function linkOf(algorithm, previous, first, leaves) {
  const place = Buffer.alloc(12);
  place.writeBigUInt64BE(BigInt(first), 0);
  place.writeUInt32BE(leaves.length, 8);
  return hash(algorithm, 'taizhang/link/1', previous, place, ...leaves);
}
const genesisOf = (algorithm, ledger) => hash(algorithm, 'taizhang/genesis/1', ledger, `{"hash":"${algorithm}"}`);

/** Each event in words: its position, and the stream in which it lies. */
const named = ({ position, stream }) => ({
  zh: `记录 ${position}${stream === undefined ? '' : `（${stream}）`}`,
  en: `event ${position}${stream === undefined ? '' : ` of ${stream}`}`,
});

/** The events of a file in their order: positions, times and versions must follow on, and each must match its leaf. */
class Events {
  list = [];
  #versions = new Map();

  /** `due` is the position that must come now, where the file is to hold all of them. */
  constructor(algorithm, due) {
    Object.assign(this, { algorithm, due });
  }

  get last() {
    return this.list.at(-1);
  }

  add(line, value, text) {
    const { position, recordedAt, committedAt, leaf } = value;
    if (!Number.isSafeInteger(position) || position < 1) fail(line, '记录没有记录号', 'an event without a position');
    const envelope = envelopeOf(line, position, text);
    const event = { line, position, recordedAt, committedAt, canonical: text, stream: envelope.stream };
    const { zh, en } = named(event);
    this.#follows(event, zh, en);
    const bytes = leafOf(this.algorithm, event);
    if (bytes.toString('hex') !== leaf) fail(line, `${zh}被改动`, `${en} was changed: it does not match its leaf`);
    if (canonical(envelope) !== text) fail(line, `${zh}的字节不是规范格式`, `the bytes of ${en} are not canonical`);
    const known = this.#versions.get(envelope.stream);
    if (known !== undefined && (this.due === undefined ? envelope.version <= known : envelope.version !== known + 1))
      fail(line, `${zh}在本案卷中的版本不对`, `${en} has a wrong version in its stream`);
    this.#versions.set(envelope.stream, envelope.version);
    // What else an event holds is not needed any more: a ledger is large.
    this.list.push({ line, position, recordedAt, committedAt, stream: event.stream, leaf: bytes });
    if (this.due !== undefined) this.due = position + 1;
    return envelope;
  }

  #follows({ line, position, recordedAt, committedAt }, zh, en) {
    const before = this.last;
    if (before !== undefined && position <= before.position) fail(line, `${zh}的次序不对`, `${en} is out of order`);
    if (this.due !== undefined && position !== this.due)
      fail(line, `缺记录 ${this.due}，这里是${zh}`, `event ${this.due} is missing: this is ${en}`);
    if (Number.isNaN(Date.parse(recordedAt) + Date.parse(committedAt)))
      fail(line, `${zh}的时间不能读`, `${en} has no readable times`);
    if (before === undefined) return;
    if (Date.parse(recordedAt) < Date.parse(before.recordedAt))
      fail(line, `${zh}的登记时间早于前一条`, `${en} is recorded before its predecessor`);
    if (Date.parse(committedAt) < Date.parse(before.committedAt))
      fail(line, `${zh}的入库时间早于前一条`, `${en} is committed before its predecessor`);
  }
}

function envelopeOf(line, position, text) {
  try {
    const envelope = JSON.parse(text);
    if (typeof envelope === 'object' && envelope !== null) return envelope;
  } catch {
    // Said below.
  }
  return fail(line, `记录 ${position} 不能读`, `event ${position} cannot be read`);
}

// --- files ---

function parseLine(text, line) {
  try {
    const value = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  return fail(line, '这一行不是 JSON 对象', 'this line is no JSON object');
}
const hashesOf = (list) => (list ?? []).map((each) => Buffer.from(each, 'base64'));

const ledgerOf = ({ origin }) => origin.slice(origin.indexOf('/ledgers/') + '/ledgers/'.length);

function checkpointOf(note, { from, ledger, hash: algorithm }, raw) {
  const origin = `${from}/ledgers/${ledger}`;
  const text = openNote(note, origin, raw);
  const checkpoint = text && readCheckpoint(text);
  if (!checkpoint || checkpoint.origin !== origin || checkpoint.algorithm !== algorithm)
    fail(1, '存证不是发送单位为这个账本签的', 'the checkpoint is not signed by the sender for this ledger');
  return checkpoint;
}

/** Whole lines only: a file that was cut off in mid-line says so. */
function linesOf(text) {
  const lines = text.split('\n');
  if (lines.pop() !== '') fail(lines.length + 1, '文件没有完整结束', 'the file does not end with a whole line');
  return lines;
}

function checkBundle(text, keys) {
  const lines = linesOf(text);
  const manifest = parseLine(lines[0] ?? '', 1);
  const key = keys.find(({ name }) => name === manifest.from);
  if (key === undefined) fail(1, `没有 ${manifest.from} 的公钥`, `no public key of ${manifest.from} was given`);
  const { signature } = parseLine(lines.at(-1), lines.length);
  if (typeof signature !== 'string')
    fail(lines.length, '文件没有签名：末尾被截去', 'the file has no signature: its end was cut off');
  const digest = hash('sha256', `${lines.slice(0, -1).join('\n')}\n`).toString('hex');
  const signed = `taizhang/bundle/1\n${manifest.bundle}\nsha256:${digest}\n`;

  const events = new Events(manifest.hash, manifest.kind === 'range' ? manifest.first : undefined);
  let [proof, path, isSealed] = [[], [], false];
  lines.slice(1, -1).forEach((each, n) => {
    const [line, value] = [n + 2, parseLine(each, n + 2)];
    if ('position' in value) events.add(line, value, value.canonical);
    else if ('proof' in value) proof = hashesOf(value.proof);
    else if ('consistency' in value) path = hashesOf(value.consistency);
    else if ('content' in value) isSealed = true;
    else fail(line, '不认识的一行', 'a line of an unknown kind');
  });
  if (openNote(signature, key.name, key.raw) !== signed)
    fail(
      lines.length,
      '签名与内容不符：有记录被改动、删去或加入',
      'the signature is not of this content: something was changed, removed or put in',
    );
  const checkpoint = checkpointOf(manifest.checkpoint, manifest, key.raw);
  const [first, last, count] = [events.list[0]?.position ?? 0, events.last?.position ?? 0, events.list.length];
  const isWhole = manifest.kind !== 'range' || manifest.last - manifest.first + 1 === count;
  if (first !== manifest.first || last !== manifest.last || count !== manifest.events || !isWhole)
    fail(lines.length, '记录不齐', 'the events are not all there');
  const leaves = events.list.map(({ position, leaf }) => ({
    index: position - 1,
    hash: treeLeaf(manifest.hash, leaf),
  }));
  const root = rootOf(manifest.hash, leaves, checkpoint.size, proof);
  if (root === undefined || !root.equals(checkpoint.root))
    fail(lines.length, '记录不在存证所覆盖的账本中', 'the events are not those of the checkpoint');
  const since = manifest.since === undefined ? undefined : checkpointOf(manifest.since, manifest, key.raw);
  if (since !== undefined && !continues(manifest.hash, since, checkpoint, path))
    fail(lines.length, '账本没有延续前一次存证', 'the ledger does not continue the checkpoint before');
  const checkpoints = [...(since ? [since] : []), checkpoint];
  return { manifest, checkpoint, isSealed, ledger: manifest.ledger, events: events.list, checkpoints, isWhole: false };
}

/** A batch and its appends, as they stand before its first event. */
class Batches {
  count = 0;
  #leaves = [];
  #open = undefined;
  #keys = new Map();

  /** Of a part of a ledger the first link follows one that the file does not hold. */
  constructor({ hash: algorithm, ledger, first }) {
    this.algorithm = algorithm;
    this.previous = first === 1 ? genesisOf(algorithm, ledger) : undefined;
  }

  batch(line, batch) {
    this.close(line);
    this.#open = { line, ...batch };
    this.count += 1;
  }

  append({ key, first, count }) {
    for (let n = 0; n < count; n += 1) this.#keys.set(first + n, `${key}#${n + 1}`);
  }

  take({ line, position, recordedAt, committedAt, leaf, stream }, id) {
    const { zh, en } = named({ position, stream });
    const batch = this.#open;
    const isPart = batch === undefined && this.previous === undefined;
    if (batch !== undefined && (position < batch.first || position >= batch.first + batch.count))
      fail(line, `${zh}不在任何批次中`, `${en} lies in no batch`);
    if (batch === undefined && !isPart) fail(line, `${zh}不在任何批次中`, `${en} lies in no batch`);
    for (const [time, word] of [
      ['recordedAt', '登记时间'],
      ['committedAt', '入库时间'],
    ])
      if (!isPart && { recordedAt, committedAt }[time] !== batch[time])
        fail(line, `${zh}的${word}不是其批次的`, `the ${time} of ${en} is not that of its batch`);
    const due = this.#keys.get(position);
    if (due !== id && !(isPart && due === undefined))
      fail(line, `${zh}的编号与其提交不符`, `${en} is not of the append in which it lies`);
    this.#keys.delete(position);
    this.#leaves.push(leaf);
  }

  close(line, isCut = false) {
    const batch = this.#open;
    const leaves = this.#leaves.splice(0);
    this.#open = undefined;
    if (batch === undefined) return;
    const range = `${batch.first}–${batch.first + batch.count - 1}`;
    const missing = batch.first + leaves.length;
    if (leaves.length !== batch.count && !isCut)
      fail(
        line,
        `缺记录 ${missing}：批次 ${range} 不全`,
        `event ${missing} is missing: the batch ${range} is not whole`,
      );
    const link = Buffer.from(batch.link, 'hex');
    const isOne = leaves.length !== batch.count || this.previous === undefined;
    if (!isOne && !linkOf(this.algorithm, this.previous, batch.first, leaves).equals(link))
      fail(batch.line, `记录 ${range} 与批次链不符`, `events ${range} do not match the link of their batch`);
    this.previous = link;
  }
}

/** A ledger as JSON Lines: nobody signed it, so it proves of itself only that it is whole. */
function checkLedger(text) {
  const lines = linesOf(text);
  const opening = parseLine(lines[0] ?? '', 1);
  const { ledger, first, last, hash: algorithm } = opening;
  if (algorithms[algorithm] === undefined) fail(1, '不认识的算法', 'an unknown algorithm');
  const events = new Events(algorithm, first);
  const batches = new Batches(opening);
  let end;
  lines.slice(1).forEach((each, n) => {
    const [line, value] = [n + 2, parseLine(each, n + 2)];
    if (end !== undefined) fail(line, '结束之后还有内容', 'there is something behind the end');
    if ('batch' in value) batches.batch(line, value.batch);
    else if ('append' in value) batches.append(value.append);
    else if ('position' in value) {
      const envelope = events.add(line, value, canonical(value.event));
      if (value.position === 1 && envelope.type !== 'LedgerOpened')
        fail(line, '第一条记录不是启用账本', 'the first event does not open the ledger');
      batches.take(events.last, envelope.id);
    } else if ('end' in value) end = value.end;
    else fail(line, '不认识的一行', 'a line of an unknown kind');
  });
  const reached = events.last?.position ?? first - 1;
  if (end === undefined)
    fail(lines.length, `末尾被截去：到记录 ${reached} 为止`, `the end was cut off: the file stops at event ${reached}`);
  batches.close(lines.length, first !== 1);
  if (reached !== last || end.events !== events.list.length || end.batches !== batches.count)
    fail(
      lines.length,
      `末尾被截去：应到记录 ${last}，只到 ${reached}`,
      `the end was cut off: event ${last} was to be the last, and ${reached} is`,
    );
  return { opening, batches: batches.count, ledger, events: events.list, checkpoints: [], isWhole: first === 1 };
}

function checkNote(text, keys) {
  for (const key of keys) {
    const origin = text.split('\n', 1)[0];
    const signedBy = origin.startsWith(`${key.name}/ledgers/`) ? origin : key.name;
    const opened = openNote(text, signedBy, key.raw);
    const checkpoint = opened && readCheckpoint(opened);
    if (checkpoint !== undefined)
      return {
        opened,
        checkpoint,
        ledger: ledgerOf(checkpoint),
        events: [],
        checkpoints: [checkpoint],
        isWhole: false,
      };
    if (opened !== undefined) return { opened };
  }
  return fail(1, '不是所给公钥签的', 'not signed by the key that was given');
}

function checkFile(text, keys) {
  if (!text.startsWith('{')) return checkNote(text, keys);
  const { format } = parseLine(text.split('\n', 1)[0], 1);
  if (format === 'taizhang/bundle/1') return checkBundle(text, keys);
  if (format === 'taizhang/ledger/1') return checkLedger(text);
  return fail(1, '不认识的格式', 'an unknown format');
}

// --- what was kept before ---

/** What a file that was kept says of a ledger: checkpoints, and events with their leaves. */
function readAnchor(path, keys) {
  const text = readFileSync(path, 'utf8');
  try {
    const [start] = text.split('\n', 1);
    if (start.startsWith('{') && parseLine(start, 1).format === undefined) {
      const notes = linesOf(text).map((line, n) => parseLine(line, n + 1).data?.note ?? '');
      return { path, events: [], checkpoints: notes.flatMap((note) => checkNote(note, keys).checkpoint ?? []) };
    }
    const { events = [], checkpoints = [], ledger } = checkFile(text, keys);
    if (ledger === undefined) fail(1, '其中没有存证，也没有记录', 'it holds no checkpoint and no event');
    return { path, ledger, events, checkpoints };
  } catch (error) {
    if (error instanceof Damage) error.path = path;
    throw error;
  }
}

/** Holds a file to what was kept: the events one by one, and the tree at the size of each checkpoint. */
function compare({ ledger, opening, manifest, events, checkpoints, isWhole }, anchors) {
  for (const { path, ledger: its, checkpoints: kept } of anchors)
    if ([...(its === undefined ? [] : [its]), ...kept.map(ledgerOf)].some((each) => each !== ledger))
      fail(1, `${path} 不是这个账本的`, `${path} is of another ledger`);
  const end = events.at(-1);
  const ends = (path, held) =>
    fail(
      end.line,
      `末尾被截去：${path} 有 ${held} 条记录，这里到 ${end.position} 为止`,
      `the end was cut off: ${path} holds ${held} events, the file ends at ${end.position}`,
    );

  const byPosition = new Map(events.map((event) => [event.position, event]));
  for (const { path, events: kept } of anchors)
    for (const { position, leaf } of kept) {
      const event = byPosition.get(position);
      if (event === undefined && isWhole) ends(path, kept.at(-1).position);
      if (event === undefined || event.leaf.equals(leaf)) continue;
      const { zh, en } = named(event);
      fail(event.line, `${zh}不是 ${path} 中的那一条`, `${en} is not the one that ${path} holds`);
    }

  const kept = anchors.flatMap(({ path, checkpoints: each }) => each.map((checkpoint) => ({ path, ...checkpoint })));
  kept.sort((a, b) => a.size - b.size);
  const isFromFirst = events[0]?.position === 1 && end.position === events.length;
  const sizes = kept.map(({ size }) => size);
  const algorithm = (opening ?? manifest).hash;
  const roots = isFromFirst
    ? rootsAt(
        algorithm,
        events.map(({ leaf }) => leaf),
        sizes,
      )
    : new Map();
  for (const { size, root } of checkpoints) roots.set(size, root);
  let [agreed, compared] = [0, 0];
  for (const { path, size, root } of kept) {
    const computed = roots.get(size);
    if (computed === undefined && isWhole) ends(path, size);
    if (computed === undefined) continue;
    const from = Math.min(agreed + 1, size);
    if (!computed.equals(root))
      fail(
        byPosition.get(from)?.line ?? 1,
        `记录 ${from}–${size} 不是 ${path} 所存证的：账本被改写后重新计算`,
        `events ${from} to ${size} are not those that ${path} holds: the history was rewritten and hashed again`,
      );
    [agreed, compared] = [size, compared + 1];
  }
  const shared = anchors.reduce(
    (sum, { events: own }) => sum + own.filter((e) => byPosition.has(e.position)).length,
    0,
  );
  return { agreed, compared, uncompared: kept.length - compared, shared };
}

// --- words ---

/** What came of the comparison with what was kept before. */
function comparedWords({ opening, kept }) {
  if (kept === undefined) {
    return opening === undefined
      ? { zh: [], en: [] }
      : {
          zh: ['没有给先前留存的存证：改写后重新计算的账本，要用 --anchor 才能发现。'],
          en: [
            'Nothing kept before was given: a history that was rewritten and hashed again is found with --anchor only.',
          ],
        };
  }
  const { agreed, compared, uncompared, shared } = kept;
  return {
    zh: [
      `与先前留存的一致：存证 ${compared} 份${compared > 0 ? `（到记录 ${agreed}）` : ''}，逐条比对 ${shared} 条记录。`,
      ...(uncompared === 0 ? [] : [`另有 ${uncompared} 份存证覆盖的范围不在本文件中，不能比对。`]),
    ],
    en: [
      `It agrees with what was kept: ${compared} checkpoints${compared > 0 ? ` (up to event ${agreed})` : ''}, ${shared} events one by one.`,
      ...(uncompared === 0 ? [] : [`${uncompared} further checkpoints cover what this file does not hold.`]),
    ],
  };
}

function report(result) {
  const { zh, en } = stated(result);
  const compared = comparedWords(result);
  return { zh: [...zh, ...compared.zh], en: [...en, ...compared.en] };
}

function ofLedger({ opening: { ledger, first, last }, events, batches, isWhole }) {
  return {
    zh: [
      `属实。账本 ${ledger}，记录 ${first}–${last}，共 ${events.length} 条、${batches} 批，内容、次序和时间前后相符。`,
      ...(isWhole ? [] : ['这是账本的一部分：从第一条起的批次链没有核对。']),
    ],
    en: [
      `True. Ledger ${ledger}: events ${first}–${last}, ${events.length} of them in ${batches} batches; content, order and times fit together.`,
      ...(isWhole ? [] : ['It is a part of a ledger: the chain from its first event on was not followed.']),
    ],
  };
}

function stated(result) {
  if (result.opening !== undefined) return ofLedger(result);
  const { manifest, checkpoint, opened } = result;
  if (manifest !== undefined) {
    const range = manifest.first === manifest.last ? `${manifest.first}` : `${manifest.first}–${manifest.last}`;
    return {
      zh: [
        `属实。${manifest.from} 的账本 ${manifest.ledger}，记录 ${range}，共 ${manifest.events} 条，未被改动。`,
        `存证覆盖前 ${checkpoint.size} 条记录，最后一条登记于 ${checkpoint.recordedAt}。`,
        ...(manifest.since === undefined ? [] : ['账本延续前一次存证，其间没有改写。']),
        ...(result.isSealed ? ['其中的密封内容只有接收单位能打开，这里不能读。'] : []),
      ],
      en: [
        `True. Ledger ${manifest.ledger} of ${manifest.from}: events ${range}, ${manifest.events} of them, are unchanged.`,
        `The checkpoint covers the first ${checkpoint.size} events, the last recorded at ${checkpoint.recordedAt}.`,
        ...(manifest.since === undefined ? [] : ['The ledger continues the checkpoint before: nothing was rewritten.']),
        ...(result.isSealed ? ['Its sealed content can be opened by the receiver alone, not here.'] : []),
      ],
    };
  }
  if (checkpoint !== undefined) {
    return {
      zh: [
        `属实。${checkpoint.origin} 的存证，覆盖前 ${checkpoint.size} 条记录，最后一条登记于 ${checkpoint.recordedAt}。`,
      ],
      en: [
        `True. A checkpoint of ${checkpoint.origin} over the first ${checkpoint.size} events, the last recorded at ${checkpoint.recordedAt}.`,
      ],
    };
  }
  return { zh: ['签名属实：', opened.trimEnd()], en: ['The signature is true:', opened.trimEnd()] };
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true },
      keys: { type: 'string' },
      anchor: { type: 'string', multiple: true },
      lang: { type: 'string' },
    },
  });
  const language = (values.lang ?? process.env.LANG ?? 'zh').startsWith('en') ? 'en' : 'zh';
  const given = [...(values.key ?? []), ...(values.keys ? readFileSync(values.keys, 'utf8').split('\n') : [])];
  const keys = given.flatMap((line) => readKey(line.trim().split(/\s+/u)[0] ?? '') ?? []);
  const text = positionals.length === 1 ? readFileSync(positionals[0], 'utf8') : '';
  // An export bears no signature, so no key is needed to read it.
  const isExport = /^\{[^\n]*"format":"taizhang\/ledger\/1"/u.test(text);
  if (positionals.length !== 1 || (keys.length === 0 && !isExport)) {
    console.error('node taizhang-verify.mjs FILE --key KEY | --keys FILE [--anchor FILE]… [--lang zh|en]');
    return 2;
  }
  try {
    const result = checkFile(text, keys);
    if (values.anchor !== undefined && result.events === undefined)
      fail(1, '回执没有可与留存比对的内容', 'there is nothing in a receipt to compare with what was kept');
    if (values.anchor !== undefined)
      result.kept = compare(
        result,
        values.anchor.map((path) => readAnchor(path, keys)),
      );
    console.log(report(result)[language].join('\n'));
    return 0;
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    const [zh, en] = error.path === undefined ? ['', ''] : [`${error.path} `, ` of ${error.path}`];
    console.log(
      language === 'zh'
        ? `不属实。${zh}第 ${error.line} 行：${error.zh}。`
        : `Not true. Line ${error.line}${en}: ${error.en}.`,
    );
    return 1;
  }
}
process.exitCode = main();
