import { execFileSync } from 'node:child_process';

/** Read in a process of its own: the reader is an ES module, which the test environment does not load. */
const script = `
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';
const { text } = await extractText(await getDocumentProxy(new Uint8Array(await buffer(process.stdin))));
process.stdout.write(JSON.stringify(text));
`;

/** A font shows a radical and the character of its form by one glyph, and the file may name either: here it is the character. */
const asCharacters = (text: string): string => text.replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'));

/** What a person reads on each sheet of a PDF, without the gaps that a line's layout puts between words. */
export function printedPages(pdf: Buffer): readonly string[] {
  const read = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: __dirname,
    input: pdf,
    maxBuffer: 64 * 1024 * 1024,
  });
  return (JSON.parse(read.toString('utf8')) as readonly string[]).map((page) => asCharacters(page).replace(/\s+/g, ''));
}
