import { readFile } from 'node:fs/promises';
import type { Anchor } from './evidence';
import { readPaperCode } from './paper-code';

/** Notes in a text: one note as it was handed, or what a Kafka consumer printed, one message a line. */
export function notesIn(text: string): readonly string[] | undefined {
  if (!text.trimStart().startsWith('{')) return text.includes('\n\n') ? [text] : undefined;
  try {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => String((JSON.parse(line) as { data: { note: string } }).data.note));
  } catch {
    return undefined;
  }
}

/** Checkpoints that somebody else kept, as a file of them. They may be of several ledgers. */
export function keptNotes(path: string, notes: readonly string[]): Anchor {
  return {
    name: 'kept',
    hand: () => Promise.reject(new Error('what somebody else keeps is only read')),
    async *read(ledger) {
      for (const note of notes) {
        const of = note.split('\n', 1)[0] ?? '';
        if (of.endsWith(`/ledgers/${ledger}`)) yield await Promise.resolve({ place: path, note });
      }
    },
  };
}

/** The code that stands on a printed checkpoint of the ledger. */
export function paperAnchor(typed: string): Anchor | undefined {
  const read = readPaperCode(typed);
  if (read === undefined) return undefined;
  return {
    name: 'paper',
    hand: () => Promise.reject(new Error('paper is printed by people')),
    async *read() {
      yield await Promise.resolve({ paper: read });
    },
  };
}

/** A file of notes, else a code from paper; undefined where it is neither. */
export async function anchorNamed(given: string): Promise<Anchor | undefined> {
  const text = await readFile(given, 'utf8').catch(() => undefined);
  if (text === undefined) return paperAnchor(given);
  const notes = notesIn(text);
  return notes && keptNotes(given, notes);
}
