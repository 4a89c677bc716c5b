import { SheetUnreadable, type SheetRow, type Workbook } from './sheet.types';

/** Spreadsheets in China save CSV as GB18030 unless they are told otherwise. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Throws SheetUnreadable for what is no text. */
export function openCsv(bytes: Buffer): Workbook {
  if (bytes.subarray(0, 4096).includes(0)) throw new SheetUnreadable('不是表格文件', 'it is no table');
  const text = decode(bytes);
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const separator = [',', '\t', ';'].find((each) => firstLine.includes(each)) ?? ',';
  return {
    sheets: [
      {
        name: 'CSV',
        rows: async function* () {
          yield* csvRows(text, separator);
        },
      },
    ],
  };
}

/** RFC 4180: quoted cells may hold separators, quotes and line breaks. `number` is that of the row, not of the line. */
function* csvRows(text: string, separator: string): Generator<SheetRow> {
  let [number, cells, cell, at] = [1, [] as string[], '', 0];
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '"' && cell === '') {
      const quoted = quotedCell(text, at + 1);
      [cell, at] = [quoted.cell, quoted.next];
    } else if (character === separator) {
      cells.push(cell);
      [cell, at] = ['', at + 1];
    } else if (character === '\n' || character === '\r') {
      yield { number, cells: [...cells, cell] };
      [number, cells, cell] = [number + 1, [], ''];
      at += text.startsWith('\r\n', at) ? 2 : 1;
    } else {
      const end = nextMark(text, at, separator);
      [cell, at] = [cell + text.slice(at, end), end];
    }
  }
  if (cell !== '' || cells.length > 0) yield { number, cells: [...cells, cell] };
}

function quotedCell(text: string, from: number): { readonly cell: string; readonly next: number } {
  let cell = '';
  for (let at = from; ;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { cell: cell + text.slice(at), next: text.length };
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, next: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}

function nextMark(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
