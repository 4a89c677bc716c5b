/** What can be stored: integers only, no null, no lone surrogates, no NUL characters. Absent fields are omitted. */
class NotStorable extends TypeError {
  readonly code = 'AppendInvalid';
  private path = '';

  constructor(private readonly what: string) {
    super();
    this.message = this.said();
  }

  /** Told on the way out by what it lies in, so that nobody pays for a path who needs none. */
  within(place: string): this {
    this.path = `${place}${this.path === '' || this.path.startsWith('[') ? '' : '.'}${this.path}`;
    this.message = this.said();
    return this;
  }

  private said(): string {
    return `${this.path === '' ? 'value' : this.path}: ${this.what} cannot be stored`;
  }
}

const within = (error: unknown, place: string): unknown => (error instanceof NotStorable ? error.within(place) : error);

/** Half of a pair too, at a third of the price. */
const anySurrogate = /[\ud800-\udfff]/;
const loneSurrogate = /\p{Surrogate}/u;

function text(value: string): string {
  if (anySurrogate.test(value) && loneSurrogate.test(value)) throw new NotStorable('a lone surrogate');
  // PostgreSQL's jsonb has no NUL: a read model could never be written from it.
  if (value.includes('\u0000')) throw new NotStorable('a NUL character');
  return JSON.stringify(value);
}

/** Names of fields are few and come again and again; those made of ids are not worth keeping. */
const mostNames = 2_000;
const names = new Map<string, string>();

function nameOf(field: string): string {
  const known = names.get(field);
  if (known !== undefined) return known;
  const written = `${text(field)}:`;
  if (names.size < mostNames) names.set(field, written);
  return written;
}

function number(value: number): string {
  if (!Number.isSafeInteger(value)) throw new NotStorable(`${value} (integers only; money in fen)`);
  return Object.is(value, -0) ? '0' : String(value);
}

function array(items: readonly unknown[]): string {
  let body = '';
  for (const [index, item] of items.entries()) {
    try {
      body += `${index === 0 ? '' : ','}${write(item)}`;
    } catch (error) {
      throw within(error, `[${index}]`);
    }
  }
  return `[${body}]`;
}

function object(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain) throw new NotStorable(`a ${value.constructor.name} (plain objects only)`);
  const fields = value as Record<string, unknown>;
  let body = '';
  // RFC 8785 sorts by UTF-16 code units, which is what sort() does.
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field === undefined) continue;
    try {
      body += `${body === '' ? '' : ','}${nameOf(name)}${write(field)}`;
    } catch (error) {
      throw within(error, name);
    }
  }
  return `{${body}}`;
}

function write(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Array.isArray(value)) return array(value);
  if (typeof value === 'object' && value !== null) return object(value);
  throw new NotStorable(value === null ? 'null (leave the field out)' : typeof value);
}

/**
 * RFC 8785 canonical JSON of a storable value; the same value always has the same bytes.
 * Throws a TypeError with code `AppendInvalid` that names the place of what cannot be stored.
 */
export const canonicalJson = (value: unknown): string => write(value);
