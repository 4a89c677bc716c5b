import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { fileId, streamName } from '../kernel';
import { at, by, byEngine } from '../kernel/acting.features';
import type { KeepFile } from './file.commands';
import { fileDecider } from './file.decide';
import type { FileEvent } from './file.events';

const scan = fileId(`sha256:${'a'.repeat(64)}`);
const clue = streamName('clue', 'c', 'x1');
const keep = (more: Partial<KeepFile> = {}): KeepFile => ({
  type: 'KeepFile',
  fileId: scan,
  bytes: 1200,
  mediaType: 'application/pdf',
  to: clue,
  name: '来信扫描件.pdf',
  ...more,
});
const clerk = by(at('2017-09-12'), 'intakeClerk');
const stored: FileEvent = {
  type: 'FileStored',
  schema: 1,
  payload: { fileId: scan, bytes: 1200, mediaType: 'application/pdf' },
};
const linked: FileEvent = { type: 'FileLinked', schema: 1, payload: { to: clue, name: '来信扫描件.pdf' } };

describe('keeping a file', () => {
  it('stores it and links it to the matter that it was brought to', () =>
    given(fileDecider).when(keep(), clerk).thenHappens(stored, linked));
  it('does nothing for the same bytes in the same matter', () =>
    given(fileDecider, stored, linked)
      .when(keep({ name: '又一次.pdf' }), clerk)
      .thenHappens());
  it('links the same bytes to another matter, and stores nothing twice', () => {
    const to = streamName('case', 'k1');
    given(fileDecider, stored, linked)
      .when(keep({ to, name: '证据三.pdf' }), clerk)
      .thenHappens({ type: 'FileLinked', schema: 1, payload: { to, name: '证据三.pdf' } });
  });
  it.each([
    ['without a name', keep({ name: ' ' }), 'FileNameMissing'],
    ['without content', keep({ bytes: 0 }), 'FileEmpty'],
  ])('refuses one %s', (_, command, code) => given(fileDecider).when(command, clerk).thenRefused(code));
  it('is an act of people', () =>
    given(fileDecider)
      .when(keep(), byEngine(at('2017-09-12')))
      .thenRefused('Forbidden'));
});

describe('the decider of a file', () => {
  checkDecider(fileDecider, {
    commands: [keep(), keep({ to: streamName('case', 'k1') }), keep({ bytes: 0 })],
    contexts: [clerk],
    reaches: ['FileStored', 'FileLinked'],
  });
});
