/** What the parts of a workbook are made of; prefixes of names are dropped. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** `&lt;`, `&#20013;`, `&#x4e2d;` and the way in which spreadsheets write control characters, `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name: string) => {
        if (name !== undefined) return entities[name] ?? whole;
        const point = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      })
    : text;

/** The value of an attribute in the text of a tag. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescaped(value);
}

/**
 * Cuts a stream of bytes into tokens. Bytes are decoded across the borders of chunks, so a character of several bytes is
 * never torn apart; a token is given when it is whole.
 */
export async function* xmlTokens(chunks: AsyncIterable<Buffer>): AsyncGenerator<XmlToken> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const cut = yield* whole(text);
    rest = text.slice(cut);
  }
  yield* whole(`${rest}${decoder.decode()}<`);
}

/** Gives every whole token and answers where the first one begins that is not. */
function* whole(text: string): Generator<XmlToken, number> {
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return at;
    if (open > at) yield { kind: 'text', text: unescaped(text.slice(at, open)) };
    const end = endOfMarkup(text, open);
    if (end < 0) return open;
    const token = tokenOf(text.slice(open + 1, end));
    if (token !== undefined) yield token;
    at = end + 1;
  }
}

/** Place of the `>` that ends a tag, comment, instruction or CDATA section; -1 while it has not come. */
function endOfMarkup(text: string, open: number): number {
  const closers: readonly (readonly [string, string])[] = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ];
  for (const [begins, ends] of closers) {
    if (!text.startsWith(begins, open)) continue;
    const end = text.indexOf(ends, open + begins.length);
    return end < 0 ? -1 : end + ends.length - 1;
  }
  return text.indexOf('>', open);
}

function tokenOf(markup: string): XmlToken | undefined {
  if (markup.startsWith('![CDATA[')) return { kind: 'text', text: markup.slice(8, -2) };
  if (markup.startsWith('!') || markup.startsWith('?')) return undefined;
  if (markup.startsWith('/')) return { kind: 'close', name: localName(markup.slice(1).trim()) };
  const isEmpty = markup.endsWith('/');
  const body = isEmpty ? markup.slice(0, -1) : markup;
  const space = body.search(/\s/);
  const [name, attributes] = space < 0 ? [body, ''] : [body.slice(0, space), body.slice(space + 1)];
  return { kind: 'open', name: localName(name), attributes, isEmpty };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
