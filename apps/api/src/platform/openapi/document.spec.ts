import { readFile } from 'node:fs/promises';
import { openApiPath, renderOpenApi } from './write-openapi';

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { readonly operationId?: string; readonly responses?: object }>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}

describe('the OpenAPI document', () => {
  const rendered = renderOpenApi();
  const parsed = rendered.then((text) => JSON.parse(text) as Document);

  it('is committed as the code has it (npm run openapi -w @taizhang/api)', async () => {
    expect(await readFile(openApiPath, 'utf8')).toBe(await rendered);
  });

  it('is version 3.1', async () => {
    expect((await parsed).openapi).toMatch(/^3\.1\./);
  });

  it('names every operation once', async () => {
    const operations = Object.values((await parsed).paths).flatMap((path) => Object.values(path));
    const names = operations.map((operation) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('refers only to schemas that it has', async () => {
    const { schemas } = (await parsed).components;
    const named = [...(await rendered).matchAll(/#\/components\/schemas\/([\w.-]+)/g)].map((match) => match[1]);
    expect(named.filter((name) => !(String(name) in schemas))).toEqual([]);
  });

  it('asks every act for a key', async () => {
    const text = await parsed;
    // What is asked about a roster, a sheet of problems or a bundle carries the file along and writes nothing.
    const others = (path: string): boolean =>
      path.startsWith('/api/auth') || /\/(roster|sheet|bundles)\/(preview|rejected)$/.test(path);
    const acts = Object.entries(text.paths).filter(([path, each]) => 'post' in each && !others(path));
    for (const [path, act] of acts)
      expect([path, JSON.stringify(act)]).toEqual([path, expect.stringContaining('Idempotency-Key')]);
  });
});
