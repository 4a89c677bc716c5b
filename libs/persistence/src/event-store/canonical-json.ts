/** What can be stored: integers only, no null, no lone surrogates, no NUL characters. Absent fields are omitted. */
class NotStorable extends TypeError {
  readonly code = 'AppendInvalid';
}

const refuse = (path: string, what: string): never => {
  throw new NotStorable(`${path === '' ? 'value' : path}: ${what} cannot be stored`);
};

const loneSurrogate = /\p{Surrogate}/u;

function text(value: string, path: string): string {
  if (loneSurrogate.test(value)) refuse(path, 'a lone surrogate');
  // PostgreSQL's jsonb has no NUL: a read model could never be written from it.
  if (value.includes('\u0000')) refuse(path, 'a NUL character');
  return JSON.stringify(value);
}

function number(value: number, path: string): string {
  if (!Number.isSafeInteger(value)) refuse(path, `${value} (integers only; money in fen)`);
  return Object.is(value, -0) ? '0' : String(value);
}

function object(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!plain) refuse(path, `a ${value.constructor.name} (plain objects only)`);
  const fields = value as Record<string, unknown>;
  let body = '';
  // RFC 8785 sorts by UTF-16 code units, which is what sort() does.
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field === undefined) continue;
    const place = path === '' ? name : `${path}.${name}`;
    body += `${body === '' ? '' : ','}${text(name, place)}:${write(field, place)}`;
  }
  return `{${body}}`;
}

function write(value: unknown, path: string): string {
  if (typeof value === 'string') return text(value, path);
  if (typeof value === 'number') return number(value, path);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Array.isArray(value)) return `[${value.map((item, index) => write(item, `${path}[${index}]`)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return object(value, path);
  return refuse(path, value === null ? 'null (leave the field out)' : typeof value);
}

/**
 * RFC 8785 canonical JSON of a storable value; the same value always has the same bytes.
 * Throws a TypeError with code `AppendInvalid` that names the place of what cannot be stored.
 */
export const canonicalJson = (value: unknown): string => write(value, '');
