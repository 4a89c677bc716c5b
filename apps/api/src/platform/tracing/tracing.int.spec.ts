import { spansIn, startListener, type Listener } from '@taizhang/testing';
import { openApiStage, type ApiStage } from '../../stage/api-stage.features';

describe('traces of the API', () => {
  const variables = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_BSP_SCHEDULE_DELAY'] as const;
  let collector: Listener;
  let stage: ApiStage;

  beforeAll(async () => {
    collector = await startListener();
    process.env[variables[0]] = collector.url;
    process.env[variables[1]] = '50';
    stage = await openApiStage('traced');
  }, 240_000);
  afterAll(async () => {
    for (const name of variables) delete process.env[name];
    collector?.close();
  });

  it('go to the collector by route, with the command and its outcome below the request, and without an id', async () => {
    const coordinator = await stage.seated('coordinator');
    const base = `/api/ledgers/${stage.ledger}/campaigns/${stage.campaignId}`;
    const parent = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`;
    await coordinator.get(`${base}/board`, { traceparent: parent });
    await coordinator.post(`${base}/problems`, { unitId: 'nowhere' });
    // Closing sends what has not been sent.
    await stage.close();
    const spans = spansIn(collector);
    const board = spans.find(({ name }) => name === 'GET /api/ledgers/:ledger/campaigns/:campaign/board');
    expect(board).toMatchObject({ traceId: 'ab'.repeat(16), parentSpanId: 'cd'.repeat(8) });
    const seated = spans.filter(({ name }) => name.startsWith('command '));
    expect(seated.length).toBeGreaterThan(0);
    const requests = new Set(spans.filter(({ name }) => /^(GET|POST) /.test(name)).map(({ traceId }) => traceId));
    expect(seated.some(({ traceId }) => requests.has(traceId))).toBe(true);
    const text = collector.taken.map(({ body }) => body).join('\n');
    for (const id of [stage.campaignId, ...Object.values(stage.seats)]) expect(text).not.toContain(id);
  });
});
