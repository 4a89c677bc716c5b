import { calendarInForce, clueCandidates, readKeeping, type Application } from '@taizhang/application';
import {
  clueStream,
  isSealed,
  officerBar,
  sealedPathsOf,
  type ClueId,
  type ClueState,
  type OfficerBar,
  type PersonId,
  type Stored,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { clueSchema } from '@taizhang/contracts';
import { sealedMark } from '../../presenting/sealed-mark.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { subjectIdOf } from '../../wire/wire-ids';
import {
  clueClockLabel,
  clueEnvelope,
  clueOfficerBar,
  inquiryForm,
  inquiryOutcome,
  verificationOutcome,
} from '../../wording/clues';
import { compose, label } from '../../wording/label';
import { clueSightOf, readClue } from '../clue-reading';
import { clockOfClue, presentClueRow, runningClocks } from '../clue-row.presenter';
import { readFiling } from './filing';

export type Clue = z.infer<typeof clueSchema>;

/** Every sealed value of the clue's events as an envelope; what is not sealed yet is never shown. */
const envelopesOf = (events: readonly Stored[]): Clue['envelopes'] =>
  events.flatMap((event) =>
    sealedPathsOf(event.stream, event.type).flatMap(({ path, compartment }) => {
      const value = path.reduce<unknown>(
        (inside, part) => (inside as Readonly<Record<string, unknown>> | undefined)?.[part],
        event.payload,
      );
      const mark = isSealed(value) ? sealedMark(event.stream, compartment, value) : null;
      return mark === null
        ? []
        : [{ label: clueEnvelope(path[0] ?? ''), at: event.effectiveAt, position: event.position, mark }];
    }),
  );

/** Who holds the role, each with what speaks against him: shown before anybody is chosen, asked again when somebody is. */
async function officersToChoose({ app, ledger, tree }: Reading, state: ClueState): Promise<readonly Choosable[]> {
  const keeping = await readKeeping(app, ledger);
  const keeper = state.unitId as UnitId;
  const path = tree.upwards(keeper);
  const officers = keeping.appointed
    .filter(({ role, unitId }) => role === 'caseOfficer' && path.includes(unitId))
    .map(({ personId }) => personId);
  const concerned = await app.reads.persons(ledger, { personIds: state.concernedPersonIds });
  const matter = { keeper, concerned, concernedUnit: state.concernedUnitId };
  const facts = await clueCandidates(app, ledger, matter, [...new Set(officers)], keeping);
  return facts.map((each) => ({ personId: each.personId, bar: officerBar(state, each) }));
}
interface Choosable {
  readonly personId: PersonId;
  readonly bar: OfficerBar | undefined;
}

/** Other clues of the same body that it could be read with: number and date, no content. */
async function mergeTargets(app: Application, ask: PersonalAsk, reading: Reading, clueId: ClueId, unit: UnitId) {
  const sight = await clueSightOf(app, ask, reading.reader);
  const rows = await app.reads.clues(ask.ledger, { unitIds: [unit] });
  return rows
    .filter(({ state }) => state.clueId !== clueId && sight(state) === 'whole')
    .filter(({ state }) => state.status !== 'merged' && state.status !== 'forwardedUp')
    .map(({ state }) => ({
      clue: state.clueId as string,
      label: compose(label('{number} {class}', '{number} {class}'), {
        number: state.clueId as string,
        class: state.problemClass ?? '',
      }),
    }));
}

export async function findClue(app: Application, ask: PersonalAsk, id: string): Promise<Clue> {
  const reading = await openReading(app, ask);
  const { ledger, at, now, point, unitFullName } = reading;
  const { clueId, state } = await readClue(app, ask, id, 'whole', point.historical ? at : undefined);
  const stream = clueStream(clueId);
  const [{ events }, calendar, choosable, mergeInto] = await Promise.all([
    app.store.readStream(ledger, stream, at),
    calendarInForce(app.store, ledger, at),
    officersToChoose(reading, state),
    mergeTargets(app, ask, reading, clueId, state.unitId as UnitId),
  ]);
  const { inquiry, verification, transfer } = state;
  const people = await readPeople(reading, {
    personIds: [
      ...state.concernedPersonIds,
      ...state.officers,
      ...choosable.map(({ personId }) => personId),
      ...(verification?.team ?? []),
      ...(inquiry ? [inquiry.person] : []),
    ],
  });
  const row = presentClueRow(reading, calendar, state, people);
  return {
    ...row,
    point,
    filing: row.may.includes('fileCase') ? await readFiling(reading, state) : null,
    jurisdiction: state.jurisdiction ?? null,
    concernedPersons: state.concernedPersonIds.map((person) => people.ref(person)),
    concernedUnit: state.concernedUnitId
      ? { unitId: state.concernedUnitId, name: unitFullName(state.concernedUnitId) }
      : null,
    clocks: runningClocks(state).map(([clock, running]) => ({
      label: clueClockLabel(clock),
      clock: clockOfClue(running, now, calendar),
      why: `event:${running.position}`,
    })),
    envelopes: envelopesOf(events),
    inquiry: inquiry
      ? {
          form: inquiryForm(inquiry.form),
          person: people.ref(inquiry.person),
          outcome: inquiry.outcome ? inquiryOutcome(inquiry.outcome) : null,
        }
      : null,
    verification: verification
      ? {
          team: verification.team.map((person) => ({
            person: people.ref(person),
            signed: verification.signedBy.includes(person),
          })),
          outcome: verification.outcome ?? null,
          outcomeLabel: verification.outcome ? verificationOutcome(verification.outcome) : null,
        }
      : null,
    transfer: transfer ? { ...transfer, receipt: transfer.receipt ?? null } : null,
    mergedInto: state.mergedInto ?? null,
    cases: [...state.cases],
    officersToChoose: choosable.map(({ personId, bar }) => ({
      person: people.ref(personId),
      conflict: bar === undefined ? null : clueOfficerBar(bar),
    })),
    mergeInto,
    history: `/analysis/history?subject=${subjectIdOf(stream)}`,
  };
}
