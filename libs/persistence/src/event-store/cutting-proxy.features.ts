import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * Where a connection breaks that carries an append: before a byte of it reaches the server; when the server has all of it
 * (the spec says when); when the server has committed and answers; or not at all, only that nothing comes back any more.
 */
export type CutAt = 'beforeSending' | 'whileWorking' | 'beforeTheAnswer' | 'inSilence';

/** Names of the statements that append. */
const appends = ['append_batch', 'append_event'];

/** `ReadyForQuery`, idle: what the server sends once it has committed. */
const committed = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** Stands between the store and PostgreSQL and breaks chosen connections at a chosen message. */
export class CuttingProxy {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private armed: CutAt | undefined;
  private isAway = false;
  private staysAway = false;
  cuts = 0;

  private constructor(private readonly target: URL) {
    this.server = createServer((client) => this.accept(client));
  }

  static async before(url: string): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(new URL(url));
    await once(proxy.server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  /** Of the server as it is seen through here. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.toString();
  }

  /** Breaks the next append; with `staysAway` nothing is reached after it until `back`. */
  cutNext(at: CutAt, { staysAway = false } = {}): void {
    this.armed = at;
    this.staysAway = staysAway;
  }

  /** Breaks every connection now. */
  cut(): void {
    this.cuts += 1;
    this.isAway = this.staysAway;
    for (const socket of this.sockets) socket.destroy();
  }

  back(): void {
    this.isAway = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private accept(client: Socket): void {
    if (this.isAway) return void client.destroy();
    const server = connect(Number(this.target.port), this.target.hostname);
    let cutting: CutAt | undefined;
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
    client.on('data', (bytes) => {
      if (this.armed !== undefined && appends.some((name) => bytes.includes(name))) {
        cutting = this.armed;
        this.armed = undefined;
      }
      if (cutting === 'beforeSending') this.cut();
      else server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (cutting === undefined) client.write(bytes);
      else if (cutting === 'beforeTheAnswer' && bytes.includes(committed)) this.cut();
    });
  }
}
