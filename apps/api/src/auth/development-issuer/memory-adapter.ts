import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly untilMs: number;
}

const kept = new Map<string, Kept>();
const mostKept = 10_000;

const live = (key: string): AdapterPayload | undefined => {
  const found = kept.get(key);
  if (found === undefined || found.untilMs > Date.now()) return found?.payload;
  kept.delete(key);
  return undefined;
};

/** What the development issuer remembers between two steps of a sign-in: minutes, in this process, and no more. */
export class MemoryAdapter implements Adapter {
  constructor(private readonly kind: string) {}

  async upsert(id: string, payload: AdapterPayload, expiresInSeconds: number): Promise<void> {
    if (kept.size >= mostKept) for (const key of kept.keys()) live(key);
    kept.set(this.key(id), { payload, untilMs: Date.now() + expiresInSeconds * 1000 });
    if (this.kind === 'Session' && payload.uid)
      kept.set(`uid:${payload.uid}`, { payload, untilMs: Date.now() + expiresInSeconds * 1000 });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return live(this.key(id));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return live(`uid:${uid}`);
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const found = kept.get(this.key(id));
    if (found)
      kept.set(this.key(id), { ...found, payload: { ...found.payload, consumed: Math.floor(Date.now() / 1000) } });
  }

  async destroy(id: string): Promise<void> {
    kept.delete(this.key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
  }

  private key(id: string): string {
    return `${this.kind}:${id}`;
  }
}
