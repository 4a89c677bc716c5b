import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openApiStage, type ApiStage } from '../../stage/api-stage.features';

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}
interface TracesBody {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[];
}

describe('traces of the API', () => {
  const variables = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_BSP_SCHEDULE_DELAY'] as const;
  let collector: Server;
  let stage: ApiStage;
  const bodies: string[] = [];

  beforeAll(async () => {
    collector = createServer((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        bodies.push(body);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    process.env[variables[0]] = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    process.env[variables[1]] = '50';
    stage = await openApiStage('traced');
  }, 240_000);
  afterAll(async () => {
    for (const name of variables) delete process.env[name];
    collector?.closeAllConnections();
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
    const spans = bodies.flatMap((body) =>
      (JSON.parse(body) as TracesBody).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((of) => of.spans)),
    );
    const board = spans.find(({ name }) => name === 'GET /api/ledgers/:ledger/campaigns/:campaign/board');
    expect(board).toMatchObject({ traceId: 'ab'.repeat(16), parentSpanId: 'cd'.repeat(8) });
    const seated = spans.filter(({ name }) => name.startsWith('command '));
    expect(seated.length).toBeGreaterThan(0);
    const requests = new Set(spans.filter(({ name }) => /^(GET|POST) /.test(name)).map(({ traceId }) => traceId));
    expect(seated.some(({ traceId }) => requests.has(traceId))).toBe(true);
    const text = bodies.join('\n');
    for (const id of [stage.campaignId, ...Object.values(stage.seats)]) expect(text).not.toContain(id);
  });
});
