import { openApiStage, type ApiStage } from '../stage/api-stage.features';

describe('signing in to a drill', () => {
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await openApiStage('sign-in');
  }, 240_000);
  afterAll(() => stage?.close());

  it('takes a seat without a page in between, and returns to where the act waits', async () => {
    const browser = stage.browser();
    const page = await browser.visit(`/api/auth/seat?ledger=${stage.ledger}&seat=coordinator&returnTo=/drills`);
    expect(page.path).toBe('/drills');
    await stage.caughtUp();
    const { body } = await browser.get('/api/session');
    expect(body).toMatchObject({
      signedIn: true,
      ledger: stage.ledger,
      seat: 'coordinator',
      person: { personId: stage.seats.coordinator },
      home: '/inbox',
    });
    const drill = await browser.get(`/api/drills/${stage.ledger}`);
    const seat = drill.body.seats.find((each: { seat: string }) => each.seat === 'coordinator');
    expect(seat).toMatchObject({ taken: true, mine: true });
  });

  it('changes from one seat to another in the same browser, again without a page in between', async () => {
    const browser = await stage.seated('commissionOffice');
    const page = await browser.visit(`/api/auth/seat?ledger=${stage.ledger}&seat=analyst&returnTo=/drills`);
    expect(page.path).toBe('/drills');
    expect((await browser.get('/api/session')).body.person.personId).toBe(stage.seats.analyst);
    const { seats } = (await browser.get(`/api/drills/${stage.ledger}`)).body;
    const taken = (name: string) => seats.find((each: { seat: string }) => each.seat === name).taken;
    expect([taken('commissionOffice'), taken('analyst')]).toEqual([false, true]);
  });

  const seatOf = async (name: string) => {
    const { seats } = (await stage.browser().get(`/api/drills/${stage.ledger}`)).body;
    return seats.find((each: { seat: string }) => each.seat === name);
  };

  it('does not put anybody out of a seat unasked: it goes back to where the seats are offered', async () => {
    const first = await stage.seated('coordinator');
    const second = stage.browser();
    const page = await second.visit(`/api/auth/seat?ledger=${stage.ledger}&seat=coordinator&returnTo=/drills`);
    expect(page.path).toBe(`/d/${stage.ledger}`);
    expect((await second.get('/api/session')).body.signedIn).toBe(false);
    expect((await first.get('/api/session')).body).toMatchObject({ seat: 'coordinator', lostSeat: null });
  });

  it('lets a seat be taken over, and tells the browser that sat there before', async () => {
    const first = await stage.seated('coordinator');
    const { since } = await seatOf('coordinator');
    const second = await stage.seated('coordinator');
    expect((await second.get('/api/session')).body).toMatchObject({ seat: 'coordinator', lostSeat: null });
    expect((await first.get('/api/session')).body).toMatchObject({ signedIn: false, lostSeat: 'coordinator' });
    const refused = await first.get(`/api/ledgers/${stage.ledger}/inbox`);
    expect(refused.body).toMatchObject({ code: 'SeatTakenOver', remedy: expect.stringContaining('接手') });
    expect((await first.post(`/api/drills/${stage.ledger}/seats/coordinator/leave`)).body.code).toBe('SeatOfAnother');
    const seat = await seatOf('coordinator');
    expect(seat).toMatchObject({ taken: true, left: false });
    expect(seat.since > since).toBe(true);
  });

  it('shows a seat that was left as such, and nobody sits there any more', async () => {
    const browser = await stage.seated('analyst');
    await browser.post(`/api/drills/${stage.ledger}/seats/analyst/leave`);
    expect(await seatOf('analyst')).toMatchObject({ taken: false, left: true, since: null });
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: false, lostSeat: null });
  });

  it('offers the invented people as a plain page, and signs in whoever is chosen', async () => {
    const browser = stage.browser();
    const page = await browser.visit(`/api/auth/login?ledger=${stage.ledger}&returnTo=/`);
    expect(page.text).toContain(`value="${stage.ledger}~${stage.seats.analyst}"`);
    await browser.submit(page.path, { subject: `${stage.ledger}~${stage.seats.analyst}` });
    expect((await browser.get('/api/session')).body.person.personId).toBe(stage.seats.analyst);
  });

  it('signs nobody in who is not of that drill', async () => {
    const browser = stage.browser();
    const page = await browser.visit(`/api/auth/login?ledger=${stage.ledger}&returnTo=/`);
    const refused = await browser.submit(page.path, { subject: `${stage.ledger}~p-nobody` });
    expect(refused).toMatchObject({ status: 400, body: { code: 'SignInFailed' } });
    expect((await browser.get('/api/session')).body.signedIn).toBe(false);
  });

  it('does not complete a sign-in that another browser began', async () => {
    const refused = await stage.browser().visit('/api/auth/callback?code=stolen&state=guessed');
    expect({ status: refused.status, type: refused.type }).toEqual({ status: 400, type: 'text/html; charset=utf-8' });
    expect(refused.text).toContain('SignInFailed');
  });

  it('says to whoever belongs to the office that its sign-in is not connected, and to programs by code', async () => {
    const [asked, typed] = ['/api/auth/login?returnTo=/inbox', '/api/auth/login'];
    const page = await stage.browser().visit(asked);
    expect({ status: page.status, type: page.type }).toEqual({ status: 404, type: 'text/html; charset=utf-8' });
    expect(page.text).toContain('<a href="/">');
    expect((await stage.browser().get(typed)).body).toMatchObject({ status: 404, code: 'OfficeSignInMissing' });
  });

  it('finds the drill of a page to which somebody wants to come back', async () => {
    const page = await stage.browser().visit(`/api/auth/login?returnTo=/d/${stage.ledger}/inbox`);
    expect(page.status).toBe(200);
    expect(page.path).toMatch(/^\/api\/auth\/people\//);
  });

  it('keeps the session out of the reach of scripts and of other sites', async () => {
    const browser = stage.browser();
    const begun = await browser.get(`/api/auth/seat?ledger=${stage.ledger}&seat=analyst`);
    expect(begun.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('is over after signing out', async () => {
    const browser = await stage.seated('analyst');
    expect((await browser.get('/api/session')).body.signedIn).toBe(true);
    expect((await browser.post('/api/auth/logout')).status).toBe(204);
    expect(await seatOf('analyst')).toMatchObject({ taken: false, left: true });
    expect((await browser.get('/api/session')).body.signedIn).toBe(false);
  });
});
