import type { Browser } from '../stage/browser.features';

/** A route of the OpenAPI document that is asked with GET. */
export interface Route {
  readonly path: string;
  /** Names of what must be filled: parts of the path, and what the question cannot do without. */
  readonly needs: readonly string[];
  /** Names of what may be filled. */
  readonly takes: readonly string[];
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
}

/** Every GET route that the API itself says it has: a new one joins by itself. */
export async function getRoutes(browser: Browser): Promise<readonly Route[]> {
  const { body } = await browser.get('/api/openapi.json');
  return Object.entries(body.paths as Record<string, { readonly get?: Operation }>).flatMap(([path, { get }]) => {
    if (get === undefined) return [];
    const parameters = get.parameters ?? [];
    const named = (wanted: boolean) => parameters.filter((each) => (each.required === true) === wanted);
    return [{ path, needs: named(true).map(({ name }) => name), takes: named(false).map(({ name }) => name) }];
  });
}

export type Filling = Readonly<Record<string, string>>;

/** The address of a route with its parts filled; what is not a part of the path goes into the query. */
export function addressOf({ path }: Route, filling: Filling): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const [name, value] of Object.entries(filling)) {
    if (path.includes(`{${name}}`)) filled = filled.replace(`{${name}}`, encodeURIComponent(value));
    else query.set(name, value);
  }
  return `${filled}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

/** What an answer says, without the reference by which it is found in the log of the process. */
export interface Said {
  readonly status: number;
  readonly type: string;
  readonly headers: readonly string[];
  readonly text: string;
}

/** Headers that tell of the moment or of the size, not of the answer. */
const ofTheMoment = new Set(['date', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'etag']);

export async function ask(browser: Browser, address: string): Promise<Said> {
  const page = await browser.get(address);
  const text = page.text.replace(/"instance":"[^"]*"/, '"instance":""');
  const headers = [...page.headers]
    .filter(([name]) => !ofTheMoment.has(name))
    .map(([name, value]) => `${name}: ${value}`);
  return { status: page.status, type: page.type, headers, text };
}

/** Keys under which answers hand out what `why` is asked with. */
export function whyKeysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(whyKeysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'why' && typeof each === 'string' ? [each] : whyKeysIn(each),
  );
}
