import type { EventData } from './event';
import { instant } from './instant';
import { upcastBy, upcaster } from './upcast';

type Measured = EventData<'Measured', { readonly fen: number; readonly on: number }>;
const place = { position: 7, recordedAt: instant('2017-09-12T02:32:00.000Z') };
const upcast = upcastBy([
  upcaster<Measured, { readonly yuan: number }>('Measured', 1, ({ yuan }) => ({ fen: yuan * 100 }) as never),
  upcaster<Measured, { readonly fen: number }>('Measured', 2, ({ fen }, { position }) => ({ fen, on: position })),
]);

describe('an event of an earlier schema', () => {
  it('is brought to the newest step by step', () => {
    const stored = { type: 'Measured', schema: 1, payload: { yuan: 3 }, ...place };
    expect(upcast(stored)).toEqual({ ...stored, schema: 3, payload: { fen: 300, on: 7 } });
    expect(stored).toMatchObject({ schema: 1, payload: { yuan: 3 } });
  });

  it('begins at the schema under which it was stored', () => {
    const stored = { type: 'Measured', schema: 2, payload: { fen: 5 }, ...place };
    expect(upcast(stored)).toMatchObject({ schema: 3, payload: { fen: 5, on: 7 } });
  });

  it('is left alone at the newest, and so is every type that never changed', () => {
    for (const stored of [
      { type: 'Measured', schema: 3, payload: { fen: 5, on: 1 }, ...place },
      { type: 'Weighed', schema: 1, payload: {}, ...place },
    ])
      expect(upcast(stored)).toBe(stored);
  });
});
