import { fileDecider, fileStream, fold, markOf, type EntryMark, type FileEvent, type Stored } from '@taizhang/domain';
import { presentEntry } from '../../presenting/entry.presenter';
import type { Reading } from '../../reading/campaign-reading';
import { seesStream } from '../../reading/event-visibility';
import type { PageWords } from '../../reading/event-words';
import { subjectIdOf } from '../../wire/wire-ids';
import type { EventPage } from './find-event.query';

type Scan = NonNullable<EventPage['entry']>['scan'];

/** The scan lies with the matter or with the unit: it is shown where this reader sees it. */
async function scanOf({ app, ledger, reader }: Reading, { scan }: EntryMark): Promise<Scan> {
  if (scan === undefined) return null;
  const { events } = await app.store.readStream(ledger, fileStream(scan));
  const { links } = fold(fileDecider, events as readonly Stored<FileEvent>[]);
  for (const { to } of links) {
    if (await seesStream(app, ledger, reader, to)) return { subject: subjectIdOf(to), file: scan };
  }
  return null;
}

/** 代录: who entered the event for whom, when and from what, with the scan. */
export async function presentEventEntry(
  reading: Reading,
  event: Stored,
  { people }: Pick<PageWords, 'people'>,
): Promise<EventPage['entry']> {
  const { entry } = markOf(event);
  const view = presentEntry(entry, reading, people);
  if (entry === undefined || view === null) return null;
  const { by, of, enteredOn, medium, on } = view;
  return { by, of, enteredOn, medium, on, scan: await scanOf(reading, entry) };
}
