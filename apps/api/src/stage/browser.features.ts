import { archiveText, isArchive } from './archive-text.features';
import type { Following } from './engine-walk.features';

/** A browser without a screen: keeps cookies, follows redirects, sends what the console sends. */
export interface Browser {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Page>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Page>;
  put(path: string, body?: unknown): Promise<Page>;
  remove(path: string): Promise<Page>;
  head(path: string): Promise<Page>;
  /** Bytes as they are, such as a file. */
  send(path: string, bytes: Buffer, headers?: Readonly<Record<string, string>>): Promise<Page>;
  /** Follows redirects to the last page and answers where it ended. */
  visit(path: string): Promise<Page & { readonly path: string }>;
  submit(path: string, form: Readonly<Record<string, string>>): Promise<Page & { readonly path: string }>;
  readonly cookies: ReadonlyMap<string, string>;
}
export interface Page {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs say what they expect of an answer
  readonly body: any;
}

let intents = 0;
/** A key for each act, the same in every run, since the ids of what an act makes follow from its key. */
const nextKey = (): string => `00000000-0000-4000-8000-${String((intents += 1)).padStart(12, '0')}`;

const consoleHeaders = { 'X-Taizhang-Client': 'console', 'Accept-Language': 'zh-CN' };

/** What a stream says first; it would never end by itself. */
async function firstEvent({ body }: Response): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += part.value;
    if (text.includes('\ndata:') && text.endsWith('\n\n')) break;
  }
  await reader?.cancel();
  return text;
}

/** What a reader of the answer could read: of office files, what is in them. */
async function textOf(answer: Response, type: string): Promise<string> {
  if (type.startsWith('text/event-stream')) return firstEvent(answer);
  return answer.ok && isArchive(type) ? archiveText(Buffer.from(await answer.arrayBuffer())) : answer.text();
}

const writes = (path: string, { method }: RequestInit): boolean =>
  (method !== undefined && method !== 'HEAD') || path.startsWith('/api/auth/');

export function openBrowser(publicUrl: string, log: Following): Browser {
  const cookies = new Map<string, string>();
  const keep = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const equals = pair.indexOf('=');
      const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
      const gone = value === '' || attributes.some((each) => /expires=Thu, 01 Jan 1970/i.test(each));
      if (gone) cookies.delete(name);
      else cookies.set(name, value);
    }
  };
  const ask = async (path: string, init: RequestInit): Promise<Page> => {
    await log.caughtUp();
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), ...(cookie && { Cookie: cookie }) };
    const answer = await fetch(new URL(path, publicUrl), { ...init, headers, redirect: 'manual' });
    if (writes(path, init)) log.acted();
    keep(answer.headers);
    const type = answer.headers.get('content-type') ?? '';
    const text = await textOf(answer, type);
    const body: unknown = type.includes('json') && text !== '' ? JSON.parse(text) : undefined;
    return { status: answer.status, type, text, headers: answer.headers, body };
  };
  const follow = async (first: Page, path: string): Promise<Page & { readonly path: string }> => {
    let [page, at] = [first, path];
    for (let hops = 0; page.status >= 300 && page.status < 400 && hops < 12; hops += 1) {
      const to = new URL(page.headers.get('location') ?? '/', new URL(at, publicUrl));
      at = to.pathname + to.search;
      page = await ask(at, { headers: { Accept: 'text/html' } });
    }
    return { ...page, path: at };
  };
  const write =
    (method: string) =>
    (path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}) =>
      ask(path, {
        method,
        body: JSON.stringify(body),
        headers: {
          'Content-Type': 'application/json',
          ...consoleHeaders,
          'Idempotency-Key': nextKey(),
          ...headers,
        },
      });
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers: { ...consoleHeaders, ...headers } }),
    post: write('POST'),
    put: (path, body) => write('PUT')(path, body),
    remove: (path) => ask(path, { method: 'DELETE', headers: consoleHeaders }),
    head: (path) => ask(path, { method: 'HEAD', headers: consoleHeaders }),
    send: (path, bytes, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: new Uint8Array(bytes),
        headers: {
          'Content-Type': 'application/octet-stream',
          ...consoleHeaders,
          'Idempotency-Key': nextKey(),
          ...headers,
        },
      }),
    visit: async (path) => follow(await ask(path, { headers: { Accept: 'text/html' } }), path),
    submit: async (path, form) =>
      follow(
        await ask(path, {
          method: 'POST',
          body: new URLSearchParams(form).toString(),
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(publicUrl).origin },
        }),
        path,
      ),
  };
}
