import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

export interface HealthOptions {
  readonly port: number;
  readonly metrics: Registry;
  /** Rejects while this process cannot do its work; answers, in words, why nobody should go on with what it works on. */
  readonly ready: () => Promise<string | undefined>;
  /** What has to be done first, in words; undefined once nothing has. */
  readonly starting?: () => string | undefined;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** `/health/live`, `/health/ready` and `/metrics`, for whoever watches over this process. */
export async function serveHealth({ port, metrics, ready, starting }: HealthOptions): Promise<HealthServer> {
  const answers: Readonly<Record<string, () => Promise<{ status: number; type: string; body: string }>>> = {
    '/health/live': async () => ({ status: 200, type: 'text/plain', body: 'live' }),
    '/health/ready': async () => {
      const first = starting?.();
      if (first !== undefined) return { status: 503, type: 'text/plain', body: first };
      return ready().then(
        (parted) => ({
          status: parted === undefined ? 200 : 503,
          type: 'text/plain; charset=utf-8',
          body: parted ?? 'ready',
        }),
        () => ({ status: 503, type: 'text/plain', body: 'not ready' }),
      );
    },
    '/metrics': async () => ({ status: 200, type: metrics.contentType, body: await metrics.metrics() }),
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    const done = answer?.() ?? Promise.resolve({ status: 404, type: 'text/plain', body: 'not found' });
    done.then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
