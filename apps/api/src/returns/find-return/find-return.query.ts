import {
  computeReturn,
  daysOfReturn,
  dutyOfReturn,
  returnDeadline,
  returnLine,
  rolledUp,
  type Application,
  type RolledUp,
} from '@taizhang/application';
import {
  localDateOf,
  noReturn,
  participationStream,
  returnStream,
  type LedgerId,
  type MarginWord,
  type PersonId,
  type ReturnKey,
  type ReturnState,
} from '@taizhang/domain';
import { returnCode, signedVersions } from '@taizhang/persistence';
import type { z } from 'zod';
import type { returnSheetSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { readPeople, type People } from '../../reading/people';
import { paperDate } from '../../wording/dates';
import { subjectIdOf } from '../../wire/wire-ids';
import { readReturn } from '../read-return';
import { personsOfEntry, presentEntry } from '../../presenting/entry.presenter';
import { returnActs } from '../return-acts';
import { nothingToEnter, signaturesToEnter } from '../signatures-to-enter';
import { openReturn, type ReturnReading } from '../return-key';
import { same } from '../../wording/label';
import { returnsBelow } from '../returns-below';
import { presentReturnRow } from '../return-row.presenter';
import { presentBody } from './sheet-body.presenter';

export type ReturnSheet = z.infer<typeof returnSheetSchema>;

/** Readers take about a thousand entries at once: whoever is further behind is still counting. */
const oneBatch = 1_000;

async function isCounted({ app, ledger, point }: ReturnReading): Promise<boolean> {
  const [projected, head] = await Promise.all([app.reads.projectedTo(ledger), app.store.head(ledger)]);
  const asked = point.historical ? await app.store.positionAt(ledger, point.knownOn) : head.position;
  return asked - projected < oneBatch;
}

/** What the log knows of the words beside the table; the rest is left for pen and stamp. */
function marginOf(
  words: readonly MarginWord[],
  reading: ReturnReading,
  key: ReturnKey,
  state: ReturnState,
  people: People,
) {
  const { filledAt, filledBy, signed, phone } = state;
  const day = signed?.at ?? filledAt;
  const values: Readonly<Record<NonNullable<MarginWord['shows']>, string>> = {
    unit: reading.unitFullName(key.unitId),
    date: day === undefined ? '' : paperDate(localDateOf(day)),
    head: people.name(signed?.by),
    filler: people.name(filledBy),
    phone: phone ?? '',
  };
  return words.map(({ zh, en, shows }) => ({ label: { zh, en }, value: shows === undefined ? '' : values[shows] }));
}

/** Of the version that stands, once it is signed. */
function codeOf(ledger: LedgerId, key: ReturnKey, state: ReturnState): string | null {
  const signed = state.signed && signedVersions(state).at(-1);
  return signed === undefined ? null : returnCode(ledger, returnStream(key), signed);
}

/** One return whole: its sheet as typed, beside what the log yields at the point, and what may be done. */
export async function findReturn(app: Application, ask: PersonalAsk, key: ReturnKey): Promise<ReturnSheet> {
  return readSheet(await openReturn(app, ask, key), key);
}

export async function readSheet(reading: ReturnReading, key: ReturnKey, known?: RolledUp): Promise<ReturnSheet> {
  const { app, ledger, at, now, point, terms, plan, campaign, reader } = reading;
  const shown = await readReturn(reading, key);
  const asked = {
    campaign: { state: campaign, plan },
    terms,
    unitId: key.unitId,
    days: daysOfReturn(shown.state, shown.cycles, key),
  };
  const [computed, rolled, below, ready] = await Promise.all([
    computeReturn(app, ledger, asked, now, at),
    known ?? rolledUp(app, ledger, { ...asked, period: key.period }, now, at),
    returnsBelow(reading, key),
    isCounted(reading),
  ]);
  const state = shown.state ?? noReturn;
  const { table, obligation } = terms;
  const enter = point.historical ? nothingToEnter : await signaturesToEnter(reading, state, key.unitId, terms.signers);
  const persons: readonly (PersonId | undefined)[] = [
    ...[state.filledBy, state.signed?.by, state.received?.by],
    ...[...enter.signers, ...personsOfEntry(state.signed?.entry)],
  ];
  const people = await readPeople(reading, { personIds: persons.flatMap((id) => id ?? []) });
  const refOf = (id: PersonId | undefined) => (id === undefined ? null : people.ref(id));
  const top = key.unitId === campaign.unitId;
  const owed = top ? terms.signers !== undefined : returnDeadline(shown, obligation, key) !== undefined;
  const superior = returnLine(plan, reading.tree, obligation).superiorOf(key.unitId);
  return {
    ...presentReturnRow(reading, shown),
    ...presentBody(table, state, ready ? computed : [], rolled),
    rollUp: rolled ? { received: below(rolled.received), missing: below(rolled.missing) } : null,
    point,
    title: table.title,
    to: superior === undefined ? obligation.to : same(reading.unitName(superior)),
    clause: obligation.clause,
    paper: table.paper,
    list: table.rows === undefined,
    ready,
    above: marginOf(table.above, reading, key, state, people),
    below: marginOf(table.below, reading, key, state, people),
    notes: [...table.notes],
    symbols: table.symbols.map((each) => ({ ...each })),
    phone: state.phone ?? '',
    filledBy: refOf(state.filledBy),
    filledAt: state.filledAt ?? null,
    signedBy: refOf(state.signed?.by),
    signedAt: state.signed?.at ?? null,
    code: codeOf(ledger, key, state),
    receivedBy: refOf(state.received?.by),
    versions: state.superseded.map(({ version, zero, signedAt, sentAt, reason, sentBack, at: when }) => ({
      version,
      zero,
      signedAt: signedAt ?? null,
      sentAt: sentAt ?? null,
      reason,
      sentBack,
      at: when,
    })),
    signEntry: presentEntry(state.signed?.entry, reading, people),
    enter: { acts: [...enter.acts], signers: enter.signers.map((id) => people.ref(id)) },
    may: point.historical ? [] : returnActs(state, terms, key.unitId, reader, owed, superior),
    history: `/analysis/history?subject=${subjectIdOf(returnStream(key))}`,
    why: top ? null : `duty:${participationStream(key.campaignId, key.unitId)}:${dutyOfReturn(obligation, key)}`,
  };
}
