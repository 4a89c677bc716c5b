import {
  mostLedgerLines,
  mostLedgerSheetBytes,
  openLedgerSheet,
  readLedgerSheet,
  type LedgerSheetOutcome,
} from '@taizhang/application';
import {
  findingChannels,
  localDateOf,
  personStandingAt,
  refuseLedgerSheet,
  unitNameAt,
  type LedgerSheetTerms,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { Request } from 'express';
import { notFound, Refusal } from '../platform/problem/refusal';
import { readBody } from '../platform/uploads/read-body';
import type { CampaignReading } from '../reading/campaign-reading';
import { findingChannel } from '../wording/problems';
import { unitsToList } from './find-problem-ledger/find-problem-ledger.query';

export interface SheetReading {
  readonly hash: string;
  readonly outcomes: readonly LedgerSheetOutcome[];
}

/** Names of those who work in a unit or below it today: two of one name are both there. */
async function peopleOf({ app, ledger, tree, now }: CampaignReading, units: readonly UnitId[]) {
  const reached = [...new Set(units.flatMap((unitId) => tree.downwards(unitId)))];
  const persons = await app.reads.persons(ledger, { unitIds: reached });
  const staff = persons.flatMap((person) => {
    const { inOffice, posting } = personStandingAt(person, now);
    const { particulars } = person;
    return inOffice && posting && particulars ? [{ ...particulars, above: tree.upwards(posting.unitId) }] : [];
  });
  return (unitId: UnitId, name: string): readonly PersonId[] =>
    staff.filter((each) => each.name === name && each.above.includes(unitId)).map(({ personId }) => personId);
}

/** What words mean to this reader: his units by both names, channels and classes in both languages. */
async function termsOf(reading: CampaignReading): Promise<LedgerSheetTerms> {
  const { plan, now, tree } = reading;
  const units = unitsToList(reading).map(({ unitId }) => unitId as UnitId);
  // For anybody else there is no such sheet.
  if (units.length === 0) throw notFound();
  return {
    units: units.flatMap((value) => {
      const unit = tree.find(value);
      const names = unit && unitNameAt(unit, now);
      return names === undefined ? [] : [{ value, words: [names.name, names.shortName] }];
    }),
    channels: findingChannels.map((value) => ({ value, words: [findingChannel(value).zh, findingChannel(value).en] })),
    classes: (plan.problemTypes ?? []).map(({ key, label }) => ({ value: key, words: [label.zh, label.en, key] })),
    people: await peopleOf(reading, units),
    today: localDateOf(now),
  };
}

/** What the columns take, for whoever fills a sheet in. */
export async function wordsOfSheet(reading: CampaignReading, language: 'zh' | 'en') {
  const { units, classes } = await termsOf(reading);
  return {
    unit: units.length > 1 ? units.slice(0, 20).map(({ words: [name = ''] }) => name) : [],
    problemClass: classes.map(({ words: [zh = '', en = ''] }) => (language === 'zh' ? zh : en)),
    channel: findingChannels.map((channel) => findingChannel(channel)[language]),
  };
}

/** The sheet in the body, row by row as it would be listed; nothing of it is kept beside the log. */
export async function readSheet(reading: CampaignReading, request: Request): Promise<SheetReading> {
  const terms = await termsOf(reading);
  const limit = { mostBytes: mostLedgerSheetBytes, tooLarge: refuseLedgerSheet.tooLarge(mostLedgerLines) };
  const opened = await openLedgerSheet(await readBody(request, limit));
  if (!opened.ok) throw new Refusal(opened.rejection.code, opened.rejection.details);
  return { hash: opened.sheet.hash, outcomes: readLedgerSheet(opened.sheet, terms) };
}
