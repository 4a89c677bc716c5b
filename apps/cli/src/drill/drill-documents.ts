import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Refusal } from '@taizhang/dev-stack';
import type { Plan } from '@taizhang/domain';
import type { BlueprintInput, PublishedYear } from '@taizhang/drill';
import { documentHash } from '@taizhang/persistence';
import {
  calendarPublished,
  formatProblems,
  policyAdopted,
  readCalendar,
  readPlan,
  readPolicy,
  type Problem,
} from '@taizhang/plans';
import { language } from '../language';
import { stackWords } from '../stack/stack-words';
import { root } from '../workplace';

/** What a drill rests on: one plan, and every policy and calendar of the tree. */
export interface DrillDocuments extends Pick<BlueprintInput, 'sourceHash' | 'policies' | 'calendars'> {
  readonly plan: Plan;
}

type Reading<T extends object> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly problems: readonly Problem[] };

const plansFolder = join(root, 'plans');

export function readDrillDocuments(planFile: string): DrillDocuments {
  const text = textOf(planFile);
  const { plan } = checked(readPlan(text, planFile));
  return { plan, sourceHash: documentHash(text), ...readStandingDocuments() };
}

/** Every policy and calendar of the tree. */
export function readStandingDocuments(): Pick<DrillDocuments, 'policies' | 'calendars'> {
  const policies = documentsIn('policies').map((file) => policyAdopted(checked(readPolicy(textOf(file), file)).policy));
  return { policies, calendars: readCalendars() };
}

/** Every year's notice with the day on which it was published: it becomes known on that day of the drill. */
function readCalendars(): readonly PublishedYear[] {
  return documentsIn('calendars').flatMap((file) => {
    const { calendar } = checked(readCalendar(textOf(file), file));
    return calendar.publications.map((notice) => ({
      ...calendarPublished(calendar, notice),
      publishedOn: notice.publishedOn,
    }));
  });
}

function documentsIn(folder: string): readonly string[] {
  const names = readdirSync(join(plansFolder, folder)).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => relative(process.cwd(), join(plansFolder, folder, name)));
}

function checked<T extends object>(reading: Reading<T>): T {
  if (reading.ok) return reading;
  throw new Refusal(stackWords[language()].documentFaulty(formatProblems(reading.problems, language())));
}

function textOf(file: string): string {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch {
    throw new Refusal(stackWords[language()].planUnreadable(file));
  }
}
