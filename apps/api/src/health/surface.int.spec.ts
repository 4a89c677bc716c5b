import { OutsideLinks } from '@taizhang/persistence';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';

describe('the surface around the questions', () => {
  let stage: ApiStage;
  beforeAll(async () => {
    stage = await openApiStage('surface');
  }, 300_000);
  afterAll(() => stage?.close());

  it('is ready while the database answers', async () => {
    expect((await stage.browser().get('/api/health/live')).body).toEqual({ status: 'ok' });
    expect((await stage.browser().get('/api/health/ready')).body).toMatchObject({ status: 'ok' });
  });

  it('says how the links to the outside stand, and that a silent one is silent', async () => {
    const { pool } = stage.persistence;
    await new OutsideLinks(pool).report('relay', { state: 'waiting', reason: 'noJava' });
    const ask = async () => (await stage.browser().get('/api/health/outside')).body.links;
    expect(await ask()).toMatchObject([{ name: 'relay', state: 'waiting', reason: 'noJava', lag: 0 }]);
    await pool.query(`UPDATE outside_link SET seen = seen - interval '1 minute'`);
    expect(await ask()).toMatchObject([{ name: 'relay', state: 'silent', reason: null }]);
  });

  it('gives its numbers without names or ids of persons', async () => {
    await stage.browser().get(`/api/ledgers/${stage.ledger}/declarations/c~p`);
    const { text } = await stage.browser().get('/api/metrics');
    expect(text).toContain(`taizhang_unprojected_events{ledger="${stage.ledger}"} 0`);
    expect(text).toContain('route="/api/ledgers/:ledger/declarations/:declaration"');
    expect(text).not.toContain(stage.seats.analyst);
  });

  it('allows a page nothing from another origin', async () => {
    const { headers } = await stage.browser().get('/api/session');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('documents itself', async () => {
    expect((await stage.browser().get('/api/openapi.json')).body.openapi).toMatch(/^3\.1/);
    expect((await stage.browser().get('/api/docs')).status).toBe(200);
  });
});
