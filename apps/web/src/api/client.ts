import createClient, { type Middleware } from 'openapi-fetch';
import { actingFor, actingForHeader } from './acting-for';
import { entryHeader, markUnder } from './entry';
import { passesOn } from './passes-on';
import { draftHeader, draftUnder } from './sent-draft';
import { ProblemError } from './problem-error';
import type { Problem } from './shapes';
import type { paths } from './schema';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A page of another origin cannot set this header without asking first, so a cookie alone moves nothing. */
const clientHeader = 'X-Taizhang-Client';
const intentHeader = 'Idempotency-Key';

const markUnsafeRequests: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang || 'zh-CN');
    if (safeMethods.has(request.method)) return request;
    request.headers.set(clientHeader, 'console');
    if (!request.headers.has(intentHeader)) request.headers.set(intentHeader, crypto.randomUUID());
    const mark = markUnder(request.headers.get(intentHeader));
    if (mark !== undefined) request.headers.set(entryHeader, mark);
    const draft = draftUnder(request.headers.get(intentHeader));
    if (draft !== undefined) request.headers.set(draftHeader, draft);
    const person = actingFor();
    if (person !== undefined && passesOn(new URL(request.url).pathname, mark !== undefined))
      request.headers.set(actingForHeader, person);
    return request;
  },
};

export const api = createClient<paths>({ credentials: 'same-origin' });
api.use(markUnsafeRequests);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

const isDocument = (value: unknown): value is Partial<Problem> => typeof value === 'object' && value !== null;

/** Unwraps an answer: the data, or a thrown problem that carries what was refused, the rule and what to do next. */
export const answered = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
  const { data, error, response } = await answer;
  if (response.ok) return data as T;
  throw new ProblemError(isDocument(error) ? error : {}, response.status);
};

/** One key for one intent: a repeated attempt sends the same key, so nothing is written twice. */
export const underKey = (key: string): { headers: Record<string, string> } => ({ headers: { [intentHeader]: key } });
