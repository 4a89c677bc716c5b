import { dayOf } from '../drill/words';
import { readDrillDocuments, readStandingDocuments } from '../drill/drill-documents';
import type { StandingDocuments } from '@taizhang/application';
import type { Instant } from '@taizhang/domain';

/** Calendars and policies of the tree that have been published by now. */
export function standingDocuments(now: Instant): StandingDocuments {
  const { calendars, policies } = readStandingDocuments();
  const today = dayOf(now);
  return { policies, calendars: calendars.filter(({ publishedOn }) => publishedOn <= today) };
}

/** A plan that is in order, with the hash of the document that it was read from. */
export const planDocument = (file: string): Pick<ReturnType<typeof readDrillDocuments>, 'plan' | 'sourceHash'> =>
  readDrillDocuments(file);
