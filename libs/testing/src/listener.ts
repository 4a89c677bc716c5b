import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody over HTTP who takes everything, and what he was sent: headers and body. */
export interface Listener {
  readonly url: string;
  readonly taken: { readonly headers: string; readonly body: string }[];
  close(): void;
}

export async function startListener(): Promise<Listener> {
  const taken: Listener['taken'] = [];
  const server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      taken.push({ headers: JSON.stringify(request.headers), body: Buffer.concat(pieces).toString() });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, taken, close };
}

/** A span as OTLP/JSON brings it. */
export interface TakenSpan {
  readonly name: string;
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string }[];
}

interface TracesBody {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly TakenSpan[] }[] }[];
}

export const spansIn = ({ taken }: Listener): readonly TakenSpan[] =>
  taken.flatMap(({ body }) =>
    (JSON.parse(body) as TracesBody).resourceSpans.flatMap(({ scopeSpans }) =>
      scopeSpans.flatMap(({ spans }) => spans),
    ),
  );
