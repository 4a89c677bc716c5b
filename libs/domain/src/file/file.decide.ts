import { accept, isEngine, reject, type Decider, type Decision } from '../kernel';
import type { FileCommand } from './file.commands';
import type { FileContext } from './file.context';
import type { FileEvent } from './file.events';
import { evolveFile, noFile, type FileState } from './file.state';

/** The same bytes are stored once, whoever brings them; each matter that they are brought to has a link of its own. */
function decide(command: FileCommand, state: FileState, context: FileContext): Decision<FileEvent> {
  const { fileId, bytes, mediaType, to, name } = command;
  if (isEngine(context)) return reject('Forbidden', { needed: 'person' });
  if (name.trim() === '') return reject('FileNameMissing');
  if (bytes === 0) return reject('FileEmpty');
  const isKnown = state.fileId !== undefined;
  if (isKnown && state.links.some((link) => link.to === to)) return accept();
  const stored: FileEvent = { type: 'FileStored', schema: 1, payload: { fileId, bytes, mediaType } };
  const linked: FileEvent = { type: 'FileLinked', schema: 1, payload: { to, name } };
  return isKnown ? accept<FileEvent>(linked) : accept<FileEvent>(stored, linked);
}

export const fileDecider: Decider<FileCommand, FileEvent, FileState, FileContext> = {
  category: 'file',
  initial: noFile,
  decide,
  evolve: evolveFile,
};
