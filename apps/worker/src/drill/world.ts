import {
  calendarInForce,
  campaignInForce,
  inForce,
  planOf,
  treeOf,
  type Application,
  type UnitTree,
} from '@taizhang/application';
import type { Colleague, PublishedYear, World } from '@taizhang/drill';
import {
  campaignDecider,
  categoryOf,
  holdersOver,
  nextSigner,
  partsOf,
  personId,
  personStandingAt,
  rolesOver,
  unitId,
  type Appointed,
  type CaseState,
  type ClueState,
  type DeclarationState,
  type DrillState,
  type EscalationState,
  type HandInState,
  type Instant,
  type LedgerId,
  type ParticipationState,
  type PersonId,
  type PersonState,
  type PledgeState,
  type ProblemState,
  type ReportingCycleState,
  type ReturnState,
  type Role,
  type Stored,
  type StreamName,
  type TrackState,
  type UnitId,
  type WithdrawalState,
  type ZeroLedgerState,
} from '@taizhang/domain';
import { owedReturns } from './owed-returns';

const batch = 1_000;
/** Above this many it is cheaper to read all of a kind than those that changed. */
const fewEnough = 200;

/**
 * What colleagues see, kept up with the log: after each step only those subjects are read again of which an event tells.
 * Nothing in it decides anything; a new process reads it all and sees the same.
 */
export class DrillWorld {
  private readTo = 0;
  private units: UnitTree = treeOf([]);
  private appointments: readonly Appointed[] = [];
  private persons: readonly PersonState[] = [];
  private readonly declarations = new Map<StreamName, DeclarationState>();
  private readonly participations = new Map<StreamName, ParticipationState>();
  private readonly pledges = new Map<StreamName, PledgeState>();
  private readonly withdrawals = new Map<StreamName, WithdrawalState>();
  private readonly escalations = new Map<StreamName, EscalationState>();
  private readonly clues = new Map<StreamName, ClueState>();
  private readonly cases = new Map<StreamName, CaseState>();
  private readonly tracks = new Map<StreamName, TrackState>();
  private readonly problems = new Map<StreamName, ProblemState>();
  private readonly zeroLedgers = new Map<StreamName, ZeroLedgerState>();
  private readonly handIns = new Map<StreamName, HandInState>();
  private readonly returns = new Map<StreamName, ReturnState>();
  private readonly cycles = new Map<string, ReportingCycleState>();

  constructor(
    private readonly app: Application,
    private readonly ledger: LedgerId,
    private readonly calendars: readonly PublishedYear[],
  ) {}

  /** The world as the read models have it now; undefined before the drill is prepared. Ask when the ledger is quiet. */
  async at(now: Instant, drill: DrillState): Promise<World | undefined> {
    const { prepared } = drill;
    if (prepared === undefined) return undefined;
    const { campaignId, planId, seed, seats } = prepared;
    const issued = await campaignInForce(this.app, this.ledger, campaignId);
    const plan = issued?.plan ?? (await planOf(this.app.store, this.ledger, planId));
    await this.catchUp();
    const office = this.appointments.find(({ role }) => role === 'commissionOffice');
    if (plan === undefined || office === undefined) return undefined;
    const persons = this.colleagues(now);
    const holders = (role: Role, unit: UnitId): readonly PersonId[] =>
      holdersOver(this.appointments, this.units.upwards(unit), [role]).map(({ personId: person }) => person);
    const holder = (role: Role, unit: UnitId): PersonId | undefined => holders(role, unit)[0];
    return {
      seed,
      now,
      campaign: issued?.state ?? campaignDecider.initial,
      campaignId,
      plan,
      calendar: await calendarInForce(this.app.store, this.ledger),
      persons,
      taken: new Set(drill.taken.map((seat) => seats[seat])),
      declarations: [...this.declarations.values()],
      participations: [...this.participations.values()],
      pledges: [...this.pledges.values()],
      withdrawals: [...this.withdrawals.values()],
      escalations: [...this.escalations].map(([stream, state]) => ({
        escalation: partsOf(stream).slice(1).join('/'),
        state,
      })),
      clues: [...this.clues.values()],
      cases: [...this.cases.values()],
      tracks: [...this.tracks.values()],
      problems: [...this.problems.values()],
      zeroLedgers: [...this.zeroLedgers.values()],
      handIns: [...this.handIns.values()],
      returns: owedReturns({
        ...{ plan, campaignId, units: this.units, holder },
        participations: [...this.participations.values()],
        returns: this.returns,
        cycles: this.cycles,
      }),
      holder,
      holders,
      nextSigner: (declaration) => this.signerOf(declaration),
      office: { personId: office.personId, unitId: office.unitId },
      seatUnit: persons.get(seats.coordinator)?.unitId,
      calendars: this.calendars,
    };
  }

  private signerOf({ unitId: unit, signers, personId: person, recused }: DeclarationState): PersonId | undefined {
    if (unit === undefined) return undefined;
    const candidates = holdersOver(this.appointments, this.units.upwards(unit), signers);
    return nextSigner(signers, candidates, person, recused)?.personId;
  }

  private colleagues(now: Instant): ReadonlyMap<PersonId, Colleague> {
    const found = new Map<PersonId, Colleague>();
    for (const state of this.persons) {
      const person = state.particulars?.personId;
      const { inOffice, posting } = personStandingAt(state, now);
      if (person === undefined || posting === undefined) continue;
      const { unitId: unit, rank, cityManaged } = posting;
      const roles = rolesOver(this.appointments, this.units.upwards(unit), person);
      const partyMember = state.particulars?.politicalStatus === 'partyMember';
      found.set(person, { personId: person, unitId: unit, inOffice, rank, cityManaged, partyMember, roles });
    }
    return found;
  }

  private async catchUp(): Promise<void> {
    const changed = new Map<string, Set<StreamName>>();
    const upTo = await this.app.reads.projectedTo(this.ledger);
    while (this.readTo < upTo) {
      const events = await this.app.store.readFeed(this.ledger, { after: this.readTo, limit: batch, upTo });
      for (const { stream } of events as readonly Stored[]) {
        const category = categoryOf(stream);
        changed.set(category, (changed.get(category) ?? new Set()).add(stream));
      }
      this.readTo = events.at(-1)?.position ?? upTo;
    }
    await this.readAgain(changed);
  }

  private async readAgain(changed: ReadonlyMap<string, ReadonlySet<StreamName>>): Promise<void> {
    const { app, ledger } = this;
    const part = (category: string, index: number): readonly string[] =>
      [...(changed.get(category) ?? [])].map((stream) => partsOf(stream)[index] ?? '');
    const narrowed = <T>(all: readonly string[], filter: (few: readonly string[]) => T): T | object =>
      all.length > fewEnough ? {} : filter(all);

    if (changed.has('unit')) this.units = treeOf(await app.reads.units(ledger));
    if (changed.has('appointment')) this.appointments = inForce(await app.reads.appointments(ledger, {}));
    if (changed.has('person')) this.persons = await app.reads.persons(ledger, {});
    if (changed.has('declaration')) {
      const filter = narrowed(part('declaration', 1), (few) => ({ personIds: few.map(personId) }));
      keep(this.declarations, await app.reads.declarations(ledger, filter));
    }
    if (changed.has('participation')) {
      const filter = narrowed(part('participation', 1), (few) => ({ unitIds: few.map(unitId) }));
      keep(this.participations, await app.reads.participations(ledger, filter));
    }
    // Named by unit or by person, so those that changed are not asked for by either alone.
    if (changed.has('pledge')) keep(this.pledges, await app.reads.pledges(ledger, {}));
    if (changed.has('withdrawal')) {
      const filter = narrowed(part('withdrawal', 1), (few) => ({ personIds: few.map(personId) }));
      keep(this.withdrawals, await app.reads.withdrawals(ledger, filter));
    }
    if (changed.has('escalation')) keep(this.escalations, await app.reads.escalations(ledger, {}));
    // Few in any campaign.
    if (changed.has('clue')) keep(this.clues, await app.reads.clues(ledger, {}));
    if (changed.has('case')) keep(this.cases, await app.reads.cases(ledger, {}));
    if (changed.has('problem')) {
      const filter = narrowed(part('problem', 1), (few) => ({ unitIds: few.map(unitId) }));
      keep(this.problems, await app.reads.problems(ledger, filter));
    }
    if (changed.has('zeroLedger')) keep(this.zeroLedgers, await app.reads.zeroLedgers(ledger, {}));
    if (changed.has('handIn')) keep(this.handIns, await app.reads.handIns(ledger, {}));
    if (changed.has('return')) {
      const filter = narrowed(part('return', 1), (few) => ({ unitIds: few.map(unitId) }));
      keep(this.returns, await app.reads.returns(ledger, filter));
    }
    if (changed.has('reportingCycle')) {
      for (const { stream, state } of await app.reads.reportingCycles(ledger, {}))
        this.cycles.set(partsOf(stream)[1] ?? '', state);
    }
    if (changed.has('accountabilityTrack')) keep(this.tracks, await app.reads.accountabilityTracks(ledger, {}));
  }
}

function keep<S>(known: Map<StreamName, S>, rows: readonly { readonly stream: StreamName; readonly state: S }[]): void {
  for (const { stream, state } of rows) known.set(stream, state);
}
