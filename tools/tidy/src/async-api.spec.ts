import { asyncApiDocument } from '@taizhang/contracts/kafka';
import { parse } from 'yaml';
import { textOf } from './tree';

interface Reference {
  readonly $ref: string;
}
interface Channel {
  readonly address: string;
  readonly messages: Readonly<Record<string, Reference>>;
}
interface Operation {
  readonly action: string;
  readonly channel: Reference;
  readonly messages: readonly Reference[];
}
interface Document {
  readonly asyncapi: string;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly operations: Readonly<Record<string, Operation>>;
}

const document = parse(textOf('docs/asyncapi.yaml')) as Document;

/** Follows `#/a/b` in the document; undefined where it leads nowhere. */
const target = ({ $ref }: Reference): unknown =>
  $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>> | undefined)?.[part], document);

describe('docs/asyncapi.yaml', () => {
  it('is what the contracts say (npm run docs:asyncapi writes it)', () => {
    expect(document).toEqual(JSON.parse(JSON.stringify(asyncApiDocument())));
  });

  it('is AsyncAPI 3 whose references all lead somewhere', () => {
    expect(document.asyncapi).toBe('3.0.0');
    const references = [
      ...Object.values(document.channels).flatMap(({ messages }) => Object.values(messages)),
      ...Object.values(document.operations).flatMap(({ channel, messages }) => [channel, ...messages]),
    ];
    expect(references.length).toBeGreaterThan(8);
    expect(references.filter((reference) => target(reference) === undefined)).toEqual([]);
  });

  it('tells of every channel who sends and who receives', () => {
    const used = Object.values(document.operations).map(({ channel }) => channel.$ref);
    expect(used.sort()).toEqual(
      Object.keys(document.channels)
        .map((name) => `#/channels/${name}`)
        .sort(),
    );
  });
});
