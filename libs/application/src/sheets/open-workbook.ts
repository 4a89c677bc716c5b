import { openCsv } from './csv-reader';
import { SheetUnreadable, type Workbook } from './sheet.types';
import { openXlsx } from './xlsx-reader';

/** A workbook by what its bytes are, whatever the file is called. Throws SheetUnreadable. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0x504b0304) return openXlsx(bytes);
  // Compound files: Excel of before 2007, and every workbook that is locked by a password.
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0)
    throw new SheetUnreadable('旧版 .xls 或加密的工作簿', 'it is an old .xls or an encrypted workbook');
  return openCsv(bytes);
}
