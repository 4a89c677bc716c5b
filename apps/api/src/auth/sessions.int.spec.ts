import { endAppointment } from '@taizhang/application';
import type { AppointmentId } from '@taizhang/domain';
import { EndedSessions } from '@taizhang/persistence';
import { cookieOptions } from '../platform/session/cookies';
import { sessionCookieName } from '../platform/session/session-cookie';
import { s2, openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';

const limit = 60;

describe('a session', () => {
  let stage: ApiStage;
  let analyst: Browser;

  beforeAll(async () => {
    stage = await openApiStage('sessions', undefined, s2, { TAIZHANG_REQUESTS_PER_MINUTE: String(limit) });
    analyst = await stage.signedIn(stage.seats.analyst);
  }, 300_000);
  afterAll(() => stage?.close());

  /** Somebody who has got hold of a cookie. */
  const withCookiesOf = (browser: Browser): Browser => {
    const copy = stage.browser();
    for (const [name, value] of browser.cookies) (copy.cookies as Map<string, string>).set(name, value);
    return copy;
  };
  const isSignedIn = async (browser: Browser): Promise<boolean> => (await browser.get('/api/session')).body.signedIn;

  it('cannot be written by whoever reads it: a changed cookie is nobody', async () => {
    const forged = withCookiesOf(analyst);
    const cookies = forged.cookies as Map<string, string>;
    for (const [name, value] of cookies) cookies.set(name, `${value.slice(0, -4)}AAAA`);
    expect([await isSignedIn(analyst), await isSignedIn(forged)]).toEqual([true, false]);
  });

  it('is not given to scripts, to other sites, or over a plain line where the console is reached by TLS', async () => {
    const begun = await stage.browser().get(`/api/auth/login?ledger=${stage.ledger}`);
    expect(begun.headers.getSetCookie().length).toBeGreaterThan(0);
    for (const cookie of begun.headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/i);
    expect([cookieOptions('https://console.example.test', 1).secure, cookieOptions(stage.publicUrl, 1).secure]).toEqual(
      [true, false],
    );
  });

  it('is over everywhere once it is signed out: a copy of its cookie opens nothing', async () => {
    const browser = await stage.signedIn(stage.seats.analyst);
    const copy = withCookiesOf(browser);
    expect(await isSignedIn(copy)).toBe(true);
    expect((await browser.post('/api/auth/logout')).status).toBe(204);
    expect([await isSignedIn(browser), await isSignedIn(copy)]).toEqual([false, false]);
    expect((await copy.get(`/api/ledgers/${stage.ledger}/inbox`)).status).toBe(401);
    expect((await copy.post(`/api/ledgers/${stage.ledger}/sealed/open`, {})).status).toBeGreaterThanOrEqual(400);
    expect(await isSignedIn(analyst)).toBe(true);
  });

  it('is over for everybody after a restore, which cannot know who had signed out since the backup; whoever signs in again is in', async () => {
    const copy = withCookiesOf(analyst);
    expect(await isSignedIn(copy)).toBe(true);
    await new EndedSessions(stage.persistence.pool).endAll();
    expect([await isSignedIn(analyst), await isSignedIn(copy)]).toEqual([false, false]);
    analyst = await stage.signedIn(stage.seats.analyst);
    expect(await isSignedIn(analyst)).toBe(true);
  });

  it('acts for no other site: not with its cookie, not with a form, not with a sign-out', async () => {
    const foreign = { Origin: 'https://elsewhere.example.test' };
    const none = { 'X-Taizhang-Client': '' };
    for (const path of ['/api/auth/logout', `/api/ledgers/${stage.ledger}/sealed/open`])
      for (const headers of [foreign, none])
        expect((await analyst.post(path, {}, headers)).body).toMatchObject({ status: 403, code: 'ForeignOrigin' });
    const form = await analyst.submit('/api/auth/logout', {});
    expect([form.status, await isSignedIn(analyst)]).toEqual([204, false]);
    analyst = await stage.signedIn(stage.seats.analyst);
  });

  it('is answered under headers that let no page of another origin show, frame or run anything', async () => {
    for (const path of ['/', '/api/session', '/api/ledgers/none/inbox']) {
      const { headers } = await analyst.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'"])
        expect([path, policy]).toEqual([path, expect.stringContaining(rule)]);
      expect(policy).not.toMatch(/unsafe-eval|script-src|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    }
  });

  it('holds no right of its own: an appointment that is revoked closes what it had opened at once', async () => {
    const held = await stage.app.reads.appointments(stage.ledger, { personIds: [stage.seats.analyst] });
    expect(held.length).toBeGreaterThan(0);
    const openings = `/api/ledgers/${stage.ledger}/campaigns/${stage.campaignId}/coverage`;
    expect((await analyst.get(openings)).status).toBe(200);
    const { app, ledger } = stage;
    for (const each of held) {
      const occurredAt = await app.store.now(ledger);
      const input = { appointmentId: each.appointmentId as AppointmentId, reason: '调离', occurredAt };
      const key = `spec/${input.appointmentId}/ended`;
      const outcome = await endAppointment(app, { ledger, key, actor: { kind: 'system' }, input });
      expect(outcome).toMatchObject({ status: 'accepted' });
    }
    await stage.caughtUp();
    expect((await analyst.get(openings)).status).toBe(404);
  });

  it('is slowed down when it asks too much, over all routes together, with when to come back; others and health are not', async () => {
    const asking = await stage.signedIn(stage.seats.analyst);
    const routes = ['/api/session', `/api/ledgers/${stage.ledger}/inbox`];
    let refused = await asking.get('/api/session');
    for (let asked = 0; asked <= limit && refused.status !== 429; asked += 1)
      refused = await asking.get(routes[asked % routes.length] as string);
    expect(refused.body).toMatchObject({ status: 429, code: 'TooManyRequests' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await analyst.get('/api/session')).status).toBe(200);
    expect((await asking.get('/api/health/live')).status).toBe(200);
  });

  it('is counted by the address where it is none, and an invented cookie is none', async () => {
    let refused = await stage.browser().get('/api/session');
    for (let asked = 0; asked <= limit && refused.status !== 429; asked += 1) {
      const visitor = stage.browser();
      (visitor.cookies as Map<string, string>).set(sessionCookieName, `invented-${asked}`);
      refused = await visitor.get('/api/session');
    }
    expect(refused.body).toMatchObject({ status: 429, code: 'TooManyRequests' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
