import {
  accountabilityOf,
  appealOf,
  appealVisible,
  caseOf,
  headsCompartment,
  handoverOf,
  readClueSight,
  substitutionOf,
  type Application,
} from '@taizhang/application';
import {
  accountabilityId,
  bundleDecider,
  bundleRoles,
  clueStream,
  appealId as asAppealId,
  caseId as asCaseId,
  categoryOf,
  clueId as asClueId,
  personId as asPersonId,
  fileDecider,
  fold,
  handoverId,
  streamName,
  substitutionId,
  unitId as asUnitId,
  withdrawalStream,
  declarationStream,
  type BundleEvent,
  type CampaignId,
  type FileEvent,
  type LedgerId,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import { inCompartment } from '../accountability/accountability-reading';
import { bulletinSight } from '../bulletins/bulletin-reading';
import { seesCheckEvents } from '../checks/check-reading';
import { seesCaseOf } from '../cases/case-reading';
import { seesHandover } from '../handovers/handover-reading';
import { seesHandIn } from '../hand-ins/hand-in-reading';
import { seesInterests } from '../persons/interest-reading';
import { seesProblem } from '../problems/problem-reading';
import { seesSubstitution } from '../substitutions/substitution-reading';
import type { Reader } from './reader';

/** Documents and organisation that every signed-in reader works under: no person's matter is in them. */
const open = new Set(['ledger', 'drill', 'plan', 'policy', 'calendar', 'unit', 'campaign', 'appointment']);

/** A file is seen with any of the matters that it belongs to. */
async function seesFile(app: Application, ledger: LedgerId, reader: Reader, stream: StreamName): Promise<boolean> {
  const { events } = await app.store.readStream(ledger, stream);
  for (const { to } of fold(fileDecider, events as readonly Stored<FileEvent>[]).links) {
    if (categoryOf(to) !== 'file' && (await seesStream(app, ledger, reader, to))) return true;
  }
  return false;
}

/** What happened to envelopes is for the head of their compartment, matter by matter. */
export async function headsSealing(
  app: Application,
  ledger: LedgerId,
  reader: Reader,
  subject: string,
): Promise<boolean> {
  const { personId } = reader;
  return personId !== undefined && headsCompartment(app, ledger, { ...reader, personId }, subject as StreamName);
}

/** Whether a reader may see a stream at all: his own, his units', and what is open to everybody. */
export async function seesStream(
  app: Application,
  ledger: LedgerId,
  reader: Reader,
  stream: StreamName | string,
): Promise<boolean> {
  const category = categoryOf(stream);
  if (open.has(category)) return !reader.visitor;
  const [, campaign = '', second = '', third = ''] = stream.split('/');
  const campaignId = campaign as CampaignId;
  switch (category) {
    case 'activity':
    case 'participation':
    case 'return':
      return reader.covers(asUnitId(second));
    // Each names whose duty it speaks of, or whose return is missing.
    case 'documentNumber':
    case 'reportingCycle':
      return reader.holds('commissionOffice', 'leader');
    case 'sealing':
      return headsSealing(app, ledger, reader, stream.split('/').slice(2).join('/').replaceAll('~', '/'));
    case 'file':
      return seesFile(app, ledger, reader, stream as StreamName);
    case 'notice':
    case 'person': {
      const [person] = await app.reads.persons(ledger, { personIds: [asPersonId(campaign)] });
      return reader.sees(asPersonId(campaign), person?.postings.at(-1)?.unitId);
    }
    case 'interest': {
      const [person] = await app.reads.persons(ledger, { personIds: [asPersonId(campaign)] });
      return seesInterests(reader, asPersonId(campaign), person?.postings.at(-1)?.unitId);
    }
    case 'declaration': {
      const rows = await app.reads.declarations(ledger, { campaignId, personIds: [asPersonId(second)] });
      const own = rows.find((row) => row.stream === declarationStream(campaignId, asPersonId(second)));
      return own !== undefined && reader.sees(own.state.personId, own.state.unitId);
    }
    case 'pledge': {
      const rows = await app.reads.pledges(ledger, { campaignId });
      const own = rows.find((row) => row.stream === stream);
      return own?.state.unitId !== undefined && reader.sees(own.state.personId, own.state.unitId);
    }
    case 'zeroLedger':
      return reader.covers(asUnitId(second)) || reader.covers(asUnitId(second), 'partInspector');
    case 'handover':
      return seesHandover(reader, await handoverOf(app, ledger, handoverId(campaign)));
    case 'substitution':
      return seesSubstitution(reader, await substitutionOf(app, ledger, substitutionId(campaign)));
    case 'handIn': {
      const rows = await app.reads.handIns(ledger, { campaignId, unitIds: [asUnitId(second)] });
      const own = rows.find((row) => row.stream === stream);
      return own !== undefined && seesHandIn(reader, own.state);
    }
    case 'bulletin': {
      const rows = await app.reads.bulletins(ledger, { campaignId });
      const own = rows.find((row) => row.stream === stream);
      const sees = await bulletinSight(app, { ledger, personId: reader.personId }, campaignId);
      return own !== undefined && sees(own.state);
    }
    case 'check': {
      const rows = await app.reads.checks(ledger, { campaignId });
      const own = rows.find((row) => row.stream === stream);
      return own !== undefined && seesCheckEvents(reader, own.state);
    }
    case 'problem': {
      const rows = await app.reads.problems(ledger, { campaignId, unitIds: [asUnitId(second)] });
      const own = rows.find((row) => row.stream === stream);
      return own !== undefined && seesProblem(reader, own.state);
    }
    case 'withdrawal': {
      const rows = await app.reads.withdrawals(ledger, { campaignId, personIds: [asPersonId(second)] });
      const own = rows.find((row) => row.stream === withdrawalStream(campaignId, asPersonId(second), third));
      return own !== undefined && reader.sees(own.state.personId, own.state.unitId);
    }
    case 'accountability':
    case 'accountabilityTrack': {
      const { state } = await accountabilityOf(app, ledger, accountabilityId(campaign));
      return inCompartment(app, ledger, reader, state);
    }
    case 'caseGate': {
      const held = await app.reads.accountabilities(ledger, { caseIds: [asCaseId(campaign)] });
      const seen = await Promise.all(held.map(({ state }) => inCompartment(app, ledger, reader, state)));
      return seen.length > 0 && seen.every(Boolean);
    }
    case 'escalation': {
      const rows = await app.reads.escalations(ledger, { campaignId });
      const subject = rows.find((row) => row.stream === streamName('escalation', campaign, second))?.state.subject;
      const person = subject?.kind === 'withdrawal' ? subject.personId : undefined;
      return subject !== undefined && reader.sees(person, subject.unitId);
    }
    // A clue is there only for whoever sees it whole: a receipt has no history.
    case 'clue': {
      const { personId } = reader;
      if (personId === undefined) return false;
      const [row] = await app.reads.clues(ledger, { clueIds: [asClueId(campaign)] });
      return row !== undefined && (await readClueSight(app, ledger, { ...reader, personId }))(row.state) === 'whole';
    }
    // One that holds a clue is seen with the clue; a range, by whoever hands such files on.
    case 'bundle': {
      const { events } = await app.store.readStream(ledger, stream as StreamName);
      const { clueId } = fold(bundleDecider, events as readonly Stored<BundleEvent>[]);
      return clueId === undefined ? reader.holds(...bundleRoles) : seesStream(app, ledger, reader, clueStream(clueId));
    }
    case 'case':
      return seesCaseOf(reader, await caseOf(app, ledger, asCaseId(campaign)));
    case 'appeal': {
      const appeal = await appealOf(app, ledger, asAppealId(campaign));
      const matter = appeal.caseId && (await caseOf(app, ledger, appeal.caseId));
      const { personId } = reader;
      return matter !== undefined && personId !== undefined && appealVisible({ ...reader, personId }, appeal, matter);
    }
    default:
      return false;
  }
}
