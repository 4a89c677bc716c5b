import type { LedgerId, PersonId } from '@taizhang/domain';
import { cookiesOf } from './cookies';
import { openCookie, openSession, sealCookie, sealSession } from './session-cookie';

const key = new Uint8Array(32).fill(7);
const session = {
  ledger: 'drill-1' as LedgerId,
  personId: 'p-1' as PersonId,
  seat: 'analyst' as const,
  sitting: 's-1',
};

describe('a session cookie', () => {
  it('gives back who was signed in, and since when', async () => {
    const before = Date.now();
    const opened = await openSession(await sealSession(session, key), key);
    expect(opened).toEqual({ ...session, begunAt: expect.any(Number) as number });
    expect(opened?.begunAt).toBeGreaterThanOrEqual(before);
    expect(opened?.begunAt).toBeLessThanOrEqual(Date.now());
  });

  it('shows nothing to whoever reads it', async () => {
    const sealed = await sealSession(session, key);
    expect(sealed).not.toContain('p-1');
    expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').toString()).not.toContain('drill-1');
  });

  it('is nobody under another key', async () => {
    await expect(openSession(await sealSession(session, key), new Uint8Array(32).fill(8))).resolves.toBeUndefined();
  });

  it('is nobody after its time', async () => {
    const sealed = await sealCookie({ ledger: 'drill-1', person: 'p-1' }, 'session', key, '-1s');
    await expect(openSession(sealed, key)).resolves.toBeUndefined();
  });

  it('cannot be taken for a cookie of another purpose', async () => {
    await expect(openCookie(await sealSession(session, key), 'sign-in', key)).resolves.toBeUndefined();
  });
});

describe('the cookies of a request', () => {
  it('are read by name, however many there are', () => {
    expect(cookiesOf({ headers: { cookie: 'a=1; b=x%20y; broken=%E0%A4%A' } })).toEqual({
      a: '1',
      b: 'x y',
      broken: '%E0%A4%A',
    });
  });

  it('are none without the header', () => {
    expect(cookiesOf({ headers: {} })).toEqual({});
  });
});
