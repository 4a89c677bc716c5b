import type { Response } from 'express';

/** A workbook to be saved under a name; nothing of it is kept by anything on the way. */
export function sendWorkbook(response: Response, name: string, bytes: Buffer): void {
  response
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .set('Content-Disposition', `attachment; filename="sheet.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`)
    .set('X-Content-Type-Options', 'nosniff')
    .send(bytes);
}
