#!/usr/bin/env node
// 台账离线核验 / Taizhang offline verifier. One file, no dependencies: Node 20 or later, this file, a bundle, the public key.
//   node taizhang-verify.mjs FILE --key 'house+id+base64' [--lang en]
//   node taizhang-verify.mjs FILE --keys partners.txt
// FILE is a bundle, a proof of events, a checkpoint or a receipt. The key must come from the signer by another way than the file.
// Formats: docs/bundle-format.md. It shares no code with the system whose files it checks.
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

/** Order of positions, times and versions, within what the file holds. */
function followsOn(line, event, before, versions) {
  const { position, recordedAt, committedAt } = event;
  if (!Number.isSafeInteger(position) || position < 1) fail(line, '记录没有记录号', 'an event without a position');
  if (Number.isNaN(Date.parse(recordedAt) + Date.parse(committedAt)))
    fail(line, `记录 ${position} 的时间不能读`, `event ${position} has no readable times`);
  if (before !== undefined) {
    if (position <= before.position) fail(line, `记录 ${position} 的次序不对`, `event ${position} is out of order`);
    if (Date.parse(recordedAt) < Date.parse(before.recordedAt))
      fail(line, `记录 ${position} 的登记时间早于前一条`, `event ${position} is recorded before its predecessor`);
  }
  let envelope;
  try {
    envelope = JSON.parse(event.canonical);
  } catch {
    fail(line, `记录 ${position} 不能读`, `event ${position} cannot be read`);
  }
  if (canonical(envelope) !== event.canonical)
    fail(line, `记录 ${position} 的字节不是规范格式`, `the bytes of event ${position} are not canonical`);
  const known = versions.get(envelope.stream);
  if (known !== undefined && envelope.version <= known)
    fail(line, `记录 ${position} 在本案卷中的版本不对`, `event ${position} has a wrong version in its stream`);
  versions.set(envelope.stream, envelope.version);
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

function checkpointOf(note, { from, ledger, hash: algorithm }, raw) {
  const origin = `${from}/ledgers/${ledger}`;
  const text = openNote(note, origin, raw);
  const checkpoint = text && readCheckpoint(text);
  if (!checkpoint || checkpoint.origin !== origin || checkpoint.algorithm !== algorithm)
    fail(1, '存证不是发送单位为这个账本签的', 'the checkpoint is not signed by the sender for this ledger');
  return checkpoint;
}

function checkBundle(text, keys) {
  const lines = text.split('\n');
  if (lines.pop() !== '') fail(lines.length + 1, '文件没有完整结束', 'the file does not end with a whole line');
  const manifest = parseLine(lines[0] ?? '', 1);
  if (manifest.format !== 'taizhang/bundle/1') fail(1, '不认识的格式', 'an unknown format');
  const key = keys.find(({ name }) => name === manifest.from);
  if (key === undefined) fail(1, `没有 ${manifest.from} 的公钥`, `no public key of ${manifest.from} was given`);
  const { signature } = parseLine(lines.at(-1), lines.length);
  if (typeof signature !== 'string') fail(lines.length, '文件没有签名', 'the file has no signature');
  const digest = hash('sha256', `${lines.slice(0, -1).join('\n')}\n`).toString('hex');
  const signed = `taizhang/bundle/1\n${manifest.bundle}\nsha256:${digest}\n`;

  const leaves = [];
  const versions = new Map();
  let [before, proof, path, isSealed] = [undefined, [], [], false];
  lines.slice(1, -1).forEach((each, n) => {
    const [line, value] = [n + 2, parseLine(each, n + 2)];
    if ('position' in value) {
      followsOn(line, value, before, versions);
      const leaf = leafOf(manifest.hash, value);
      if (leaf.toString('hex') !== value.leaf)
        fail(line, `记录 ${value.position} 被改动`, `event ${value.position} was changed: it does not match its leaf`);
      leaves.push({ index: value.position - 1, hash: treeLeaf(manifest.hash, leaf) });
      before = value;
    } else if ('proof' in value) proof = hashesOf(value.proof);
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
  const [first, last] = [(leaves[0]?.index ?? -1) + 1, (leaves.at(-1)?.index ?? -1) + 1];
  const isWhole = manifest.kind !== 'range' || manifest.last - manifest.first + 1 === leaves.length;
  if (first !== manifest.first || last !== manifest.last || leaves.length !== manifest.events || !isWhole)
    fail(lines.length, '记录不齐', 'the events are not all there');
  const root = rootOf(manifest.hash, leaves, checkpoint.size, proof);
  if (root === undefined || !root.equals(checkpoint.root))
    fail(lines.length, '记录不在存证所覆盖的账本中', 'the events are not those of the checkpoint');
  if (manifest.since !== undefined) {
    const since = checkpointOf(manifest.since, manifest, key.raw);
    if (!continues(manifest.hash, since, checkpoint, path))
      fail(lines.length, '账本没有延续前一次存证', 'the ledger does not continue the checkpoint before');
  }
  return { manifest, checkpoint, isSealed };
}

function checkNote(text, keys) {
  for (const key of keys) {
    const origin = text.split('\n', 1)[0];
    const signedBy = origin.startsWith(`${key.name}/ledgers/`) ? origin : key.name;
    const opened = openNote(text, signedBy, key.raw);
    if (opened !== undefined) return { opened, checkpoint: readCheckpoint(opened) };
  }
  return fail(1, '不是所给公钥签的', 'not signed by the key that was given');
}

// --- words ---

function report(result) {
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
    options: { key: { type: 'string', multiple: true }, keys: { type: 'string' }, lang: { type: 'string' } },
  });
  const language = (values.lang ?? process.env.LANG ?? 'zh').startsWith('en') ? 'en' : 'zh';
  const given = [...(values.key ?? []), ...(values.keys ? readFileSync(values.keys, 'utf8').split('\n') : [])];
  const keys = given.flatMap((line) => readKey(line.trim().split(/\s+/u)[0] ?? '') ?? []);
  if (positionals.length !== 1 || keys.length === 0) {
    console.error('node taizhang-verify.mjs FILE --key KEY | --keys FILE [--lang zh|en]');
    return 2;
  }
  try {
    const text = readFileSync(positionals[0], 'utf8');
    const result = text.startsWith('{') ? checkBundle(text, keys) : checkNote(text, keys);
    console.log(report(result)[language].join('\n'));
    return 0;
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    console.log(
      language === 'zh' ? `不属实。第 ${error.line} 行：${error.zh}。` : `Not true. Line ${error.line}: ${error.en}.`,
    );
    return 1;
  }
}
process.exitCode = main();
