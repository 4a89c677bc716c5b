import { SheetUnreadable, type Sheet, type SheetRow, type Workbook } from './sheet.types';
import { attribute, xmlTokens, type XmlToken } from './xml-tokens';
import { openZip, type ZipEntries } from './zip-entries';

const mostBytes = { part: 1_000_000, strings: 128_000_000, sheet: 512_000_000 };
/** Cells to the right of it are none of ours. */
const mostColumns = 256;

const workbookPath = 'xl/workbook.xml';
const linksPath = 'xl/_rels/workbook.xml.rels';
const stringsPath = 'xl/sharedStrings.xml';

/**
 * Opens a workbook of Office Open XML. Only the table of shared texts is held; rows are read one after another.
 * Throws SheetUnreadable.
 */
export async function openXlsx(bytes: Buffer): Promise<Workbook> {
  const zip = openZip(bytes);
  if (!zip.has(workbookPath)) throw new SheetUnreadable('不是 Excel 工作簿', 'it is no Excel workbook');
  const [listed, links] = [await sheetsOf(zip), await linksOf(zip)];
  const strings = zip.has(stringsPath) ? await sharedStrings(zip) : [];
  const sheets = listed.flatMap(({ name, link }): readonly Sheet[] => {
    const path = links.get(link);
    return path === undefined || !zip.has(path) ? [] : [{ name, rows: () => rowsOf(zip, path, strings) }];
  });
  return { sheets };
}

async function sheetsOf(zip: ZipEntries): Promise<readonly { readonly name: string; readonly link: string }[]> {
  const found: { name: string; link: string }[] = [];
  for await (const token of xmlTokens(zip.read(workbookPath, mostBytes.part))) {
    if (token.kind !== 'open') continue;
    if (token.name === 'workbookPr' && ['1', 'true'].includes(attribute(token.attributes, 'date1904') ?? ''))
      throw new SheetUnreadable('日期为 1904 年制', 'its dates count from 1904');
    const link =
      token.name === 'sheet' ? /(?:^|\s)\w+:id\s*=\s*["']([^"']*)["']/.exec(token.attributes)?.[1] : undefined;
    if (link === undefined || attribute(token.attributes, 'state')?.includes('idden')) continue;
    found.push({ name: attribute(token.attributes, 'name') ?? '', link });
  }
  return found;
}

async function linksOf(zip: ZipEntries): Promise<ReadonlyMap<string, string>> {
  const links = new Map<string, string>();
  if (!zip.has(linksPath)) return links;
  for await (const token of xmlTokens(zip.read(linksPath, mostBytes.part))) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue;
    const [id, target] = [attribute(token.attributes, 'Id'), attribute(token.attributes, 'Target')];
    if (id === undefined || target === undefined) continue;
    links.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return links;
}

async function sharedStrings(zip: ZipEntries): Promise<readonly string[]> {
  const strings: string[] = [];
  let [text, isText, phonetic] = ['', false, 0];
  for await (const token of xmlTokens(zip.read(stringsPath, mostBytes.strings))) {
    if (token.kind === 'text') {
      if (isText && phonetic === 0) text += token.text;
    } else if (token.name === 't') isText = token.kind === 'open' && !token.isEmpty;
    // How a name is pronounced is no part of it.
    else if (token.name === 'rPh') phonetic = Math.max(0, phonetic + step(token));
    else if (token.name === 'si') {
      if (token.kind === 'close' || token.isEmpty) strings.push(spelled(text));
      text = '';
    }
  }
  return strings;
}

const step = (token: XmlToken): number =>
  token.kind === 'close' ? -1 : token.kind === 'open' && !token.isEmpty ? 1 : 0;
/** Spreadsheets write a line break within a cell as `_x000D_`, and keep an underscore apart by `_x005F_`. */
const spelled = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

interface Cell {
  readonly place: number;
  readonly type: string;
  value: string;
}

async function* rowsOf(zip: ZipEntries, path: string, strings: readonly string[]): AsyncGenerator<SheetRow> {
  let number = 0;
  let cells: string[] = [];
  let cell: Cell | undefined;
  let isValue = false;
  const keep = (done: Cell | undefined): void => {
    if (done !== undefined && done.place < mostColumns) cells[done.place] = textOf(done, strings);
  };
  for await (const token of xmlTokens(zip.read(path, mostBytes.sheet))) {
    if (token.kind === 'text') {
      if (isValue && cell !== undefined) cell.value += token.text;
      continue;
    }
    const isOpen = token.kind === 'open';
    if (token.name === 'row') {
      if (isOpen) [number, cells] = [Number(attribute(token.attributes, 'r') ?? number + 1), []];
      if (!isOpen || token.isEmpty) yield { number, cells: Array.from(cells, (text) => text ?? '') };
    } else if (token.name === 'c') {
      if (isOpen) cell = openCell(token.attributes, cells.length);
      if (!isOpen || token.isEmpty) {
        keep(cell);
        [cell, isValue] = [undefined, false];
      }
    } else if (token.name === 'v' || token.name === 't') isValue = isOpen && !token.isEmpty;
  }
}

function openCell(attributes: string, next: number): Cell {
  const letters = /^[A-Z]+/.exec(attribute(attributes, 'r') ?? '')?.[0];
  const place =
    letters === undefined ? next : [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;
  return { place, type: attribute(attributes, 't') ?? 'n', value: '' };
}

function textOf({ type, value }: Cell, strings: readonly string[]): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? '是' : '否';
    case 'e':
      return '';
    case 'n':
      // 1970 may be stored as 1970.0000000000001 or 1.97E3.
      return value === '' ? '' : plainNumber(value);
    default:
      return spelled(value);
  }
}

function plainNumber(value: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const rounded = Math.round(number);
  return Math.abs(number - rounded) < 1e-9 && Number.isSafeInteger(rounded) ? String(rounded) : value;
}
