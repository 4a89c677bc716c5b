import type { CookieOptions, Request } from 'express';

/** Cookies of a request, by name. */
export function cookiesOf(request: Pick<Request, 'headers'>): Readonly<Record<string, string>> {
  const cookies: Record<string, string> = {};
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0) cookies[part.slice(0, equals).trim()] = decoded(part.slice(equals + 1).trim());
  }
  return cookies;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Never readable by script, never sent by another site's form; over TLS only where the console is reached by TLS. */
export const cookieOptions = (publicUrl: string, maxAgeMs: number): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure: publicUrl.startsWith('https:'),
  path: '/',
  maxAge: maxAgeMs,
});
