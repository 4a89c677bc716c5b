import { cloudEventMessage, cloudEventOf } from './cloud-event';
import type { Incoming } from './messaging';

const event = {
  specversion: '1.0',
  id: 'k#1',
  source: '/there',
  type: 'org.taizhang.clue.transferred',
  data: { a: '线索' },
};
const received = (value: string | Uint8Array, headers: Readonly<Record<string, string>>): Incoming => ({
  topic: 't',
  partition: 0,
  offset: '7',
  headers,
  value: typeof value === 'string' ? new TextEncoder().encode(value) : value,
});

describe('a CloudEvent in a message', () => {
  it('is sent whole in the value, under its partition key', () => {
    const { key, value, headers } = cloudEventMessage({ ...event, partitionkey: 'clue/1' });
    expect({ key, headers }).toEqual({
      key: 'clue/1',
      headers: { 'content-type': 'application/cloudevents+json; charset=UTF-8' },
    });
    expect(cloudEventOf(received(value, headers))).toEqual({ ...event, partitionkey: 'clue/1' });
  });

  it('is sent under its id where nothing orders it', () => {
    expect(cloudEventMessage(event).key).toBe('k#1');
  });

  it('is read in binary mode too, its attributes from the headers', () => {
    const { data, ...context } = event;
    const headers = Object.fromEntries(Object.entries(context).map(([name, value]) => [`ce_${name}`, value]));
    expect(cloudEventOf(received(JSON.stringify(data), { ...headers, 'content-type': 'application/json' }))).toEqual({
      ...event,
      datacontenttype: 'application/json',
    });
  });

  it.each([
    ['another kind of message', received('{}', { 'content-type': 'application/json' })],
    ['broken JSON', received('{"specversion"', { 'content-type': 'application/cloudevents+json' })],
    ['bytes that are no text', received(Uint8Array.of(0xff, 0xfe), { 'content-type': 'application/cloudevents+json' })],
    ['a list', received('[]', { 'content-type': 'application/cloudevents+json' })],
    ['an empty value in binary mode', received('', { ce_specversion: '1.0', 'content-type': 'application/json' })],
  ])('is not seen in %s', (_, message) => {
    expect(cloudEventOf(message)).toBeUndefined();
  });
});
