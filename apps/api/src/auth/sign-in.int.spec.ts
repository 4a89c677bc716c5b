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
    expect(refused.body).toMatchObject({ status: 400, code: 'SignInFailed' });
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
    expect((await browser.get('/api/session')).body.signedIn).toBe(false);
  });
});
