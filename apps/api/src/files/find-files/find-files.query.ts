import { openNameOf, type Application } from '@taizhang/application';
import { acceptedEndings, endingOfMediaType, fileOfStream, mayHoldSealed } from '@taizhang/domain';
import type { matterFilesSchema } from '@taizhang/contracts';
import type { z } from 'zod';
import { sealedMark } from '../../presenting/sealed-mark.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { requireFileMatter } from '../file-matter';

export type MatterFiles = z.infer<typeof matterFilesSchema>;

/** In the order in which they came to this matter. */
export async function findFiles(app: Application, ask: PersonalAsk, subject: string): Promise<MatterFiles> {
  const reading = await openReading(app, ask);
  const { ledger, at, reader, point } = reading;
  const matter = await requireFileMatter(app, ask, subject, reader);
  const sealed = mayHoldSealed(matter);
  const found = (await app.reads.files(ledger, matter, at)).flatMap(({ stream, state }) => {
    const link = state.links.find(({ to }) => to === matter);
    return link === undefined ? [] : [{ stream, state, link, fileId: fileOfStream(stream) }];
  });
  const people = await readPeople(reading, { personIds: found.flatMap(({ link }) => link.by ?? []) });
  const files = found
    .sort((a, b) => (a.link.at < b.link.at ? -1 : 1))
    .map(async ({ stream, state, link, fileId }) => ({
      file: fileId,
      bytes: state.bytes,
      mediaType: state.mediaType,
      ending: endingOfMediaType(state.mediaType),
      name: (await openNameOf(app, ledger, matter, fileId)) ?? null,
      sealedName: sealed ? sealedMark(stream, 'matterContent', link.name) : null,
      sealed,
      at: link.at,
      by: link.by ? people.ref(link.by) : null,
    }));
  return {
    files: await Promise.all(files),
    mayAdd: !point.historical,
    accepted: [...acceptedEndings],
    limitBytes: app.files.limitBytes,
  };
}
