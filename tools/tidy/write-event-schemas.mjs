import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eventSchemas, schemaOf } from './event-schemas.mjs';
import { goldenEvents } from './sample-events.mjs';

/**
 * Brings docs/events up to date: schemas follow the types; a golden event is written once and never again. With `--next Type`
 * a type whose shape has changed gets its next schema number; what was stored under the earlier one keeps its files.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}docs/events`;
mkdirSync(folder, { recursive: true });
const text = (value) => `${JSON.stringify(value, null, 2)}\n`;
const next = process.argv[2] === '--next' ? process.argv[3] : undefined;
const versionOf = (type) =>
  Math.max(
    0,
    ...readdirSync(folder).flatMap((name) => (name.startsWith(`${type}.`) ? [Number(name.split('.')[1])] : [])),
  );

const hashesFile = `${folder}/golden-hashes.json`;
const hashes = existsSync(hashesFile) ? JSON.parse(readFileSync(hashesFile, 'utf8')) : {};
for (const event of eventSchemas(root)) {
  const known = versionOf(event.type);
  const version = event.type === next ? known + 1 : Math.max(known, 1);
  const schema = schemaOf(event, version);
  writeFileSync(`${folder}/${event.type}.${version}.schema.json`, text(schema));
  const golden = `${event.type}.${version}.golden.json`;
  if (golden in hashes) continue;
  const events = text(goldenEvents(schema));
  writeFileSync(`${folder}/${golden}`, events);
  hashes[golden] = createHash('sha256').update(events).digest('hex');
}
writeFileSync(hashesFile, text(Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)))));
