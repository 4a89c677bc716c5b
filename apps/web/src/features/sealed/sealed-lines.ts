/** Members of sealed objects that have a word of their own. */
const named = ['summary', 'accused', 'name', 'contact'] as const;

export interface SealedLine {
  readonly name: (typeof named)[number] | 'anonymous' | undefined;
  readonly words: string;
}

const isObject = (content: unknown): content is Readonly<Record<string, unknown>> =>
  typeof content === 'object' && content !== null;

const orderOf = (name: SealedLine['name']): number => {
  const place = named.findIndex((each) => each === name);
  return place < 0 ? named.length : place;
};

/** What lay in an envelope, line by line: words, or an object of words. */
export function sealedLines(content: unknown): readonly SealedLine[] {
  if (!isObject(content))
    return [{ name: undefined, words: typeof content === 'string' ? content : JSON.stringify(content) }];
  if (content['kind'] === 'anonymous') return [{ name: 'anonymous', words: '' }];
  return Object.entries(content)
    .filter(([key, value]) => key !== 'kind' && typeof value === 'string' && value !== '')
    .map(([key, value]) => ({ name: named.find((each) => each === key), words: value as string }))
    .sort((a, b) => orderOf(a.name) - orderOf(b.name));
}
