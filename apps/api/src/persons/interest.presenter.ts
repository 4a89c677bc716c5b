import { localDateOf, type PersonalInterest } from '@taizhang/domain';
import type { z } from 'zod';
import type { personalInterestSchema } from '@taizhang/contracts';
import { presentEntry } from '../presenting/entry.presenter';
import type { Reading } from '../reading/campaign-reading';
import type { People } from '../reading/people';
import { interestEnding, interestGround } from '../wording/interests';

export function presentInterest(
  { interestId, about, ground, declaredAt, position, entry, ended }: PersonalInterest,
  reading: Reading,
  people: People,
): z.infer<typeof personalInterestSchema> {
  const unit = about.kind === 'unit' ? { unitId: about.unitId, name: reading.unitFullName(about.unitId) } : null;
  return {
    interest: interestId,
    about: { name: about.kind === 'person' ? about.name : (unit?.name ?? ''), unit },
    ground: interestGround(ground),
    declaredOn: localDateOf(declaredAt),
    entry: presentEntry(entry, reading, people),
    endedOn: ended === undefined ? null : localDateOf(ended.at),
    endedFor: ended === undefined ? null : interestEnding(ended.why),
    event: position,
  };
}
