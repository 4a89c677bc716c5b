import { reject } from '../kernel';
import type { RosterHeading } from './roster-columns';

/** Why a whole roster is refused; nothing of it is read or written. */
export const refuseRoster = {
  unreadable: (zh: string, en: string) => reject('RosterUnreadable', { whyZh: zh, whyEn: en }),
  tooLarge: (mostBytes: number) => reject('RosterTooLarge', { most: `${mostBytes / 1_000_000} MB` }),
  empty: () => reject('RosterEmpty'),
  notPreviewed: () => reject('RosterNotPreviewed'),
  lacking: (sheet: string, { missing }: RosterHeading) =>
    reject('RosterColumnsMissing', {
      sheet,
      columnsZh: missing.map(({ zh }) => zh).join('、'),
      columnsEn: missing.map(({ en }) => en).join(', '),
    }),
};
