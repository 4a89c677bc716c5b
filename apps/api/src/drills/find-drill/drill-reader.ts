import { Inject, Injectable } from '@nestjs/common';
import { drillOf, planOf, type Application } from '@taizhang/application';
import {
  daysBetween,
  instantOfMs,
  ledgerTimeAt,
  localDateOf,
  standsStill,
  type DrillState,
  purposeOf,
  type LedgerId,
  type Seat,
} from '@taizhang/domain';
import type { LedgerHead } from '@taizhang/persistence';
import type { z } from 'zod';
import type { drillSchema } from '@taizhang/contracts';
import { APPLICATION } from '../../platform/application/application.token';
import { isRefusal } from '../../platform/problem/refusal';
import type { SignedIn } from '../../platform/session/session-cookie';
import type { CampaignReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { label, same, type LabelText } from '../../wording/label';
import { nextEvent } from '../next-event';
import type { OpenDrill } from '../require-drill';
import { seats } from '../seats';
import { Verifications } from '../verifications';
import { analystAct, coordinatorAct, officeAct, openAsVisitor, type SeatAct } from './seat-acts';

type Drill = z.infer<typeof drillSchema>;
type Prepared = NonNullable<DrillState['prepared']>;

const seatLabels: Readonly<Record<Seat, LabelText>> = {
  commissionOffice: label('专项办', 'Campaign office'),
  coordinator: label('联络员', 'Coordinator'),
  analyst: label('分析员', 'Analyst'),
};

/** Everything that the first page and the drill bar say of a drill. */
@Injectable()
export class DrillReader {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(Verifications) private readonly verifications: Verifications,
  ) {}

  /** Undefined until the drill is prepared. */
  async read({ head, drill: state }: OpenDrill, signedIn: SignedIn | undefined): Promise<Drill | undefined> {
    const { ledger } = head;
    if (state.prepared === undefined) return undefined;
    const { prepared } = state;
    const reading = await this.reading(ledger, prepared);
    const copy = await this.finishedCopy(ledger, state, prepared);
    const clock = this.clockOf(head);
    const days = reading === undefined ? { day: 0, days: 0 } : daysOf(reading);
    const next =
      reading && state.status !== 'ended' ? await nextEvent(this.app, ledger, prepared.campaignId) : undefined;
    return {
      ledger,
      title: reading?.plan.shortTitle ?? (await this.titleOf(ledger, prepared)),
      seed: prepared.seed,
      kind: purposeOf(state) === 'finished' || state.status === 'ended' ? 'finishedCopy' : 'playable',
      family: state.stated?.family ?? null,
      status: state.status === 'none' || reading === undefined ? 'preparing' : state.status,
      clock,
      speed: state.rate,
      campaignId: prepared.campaignId,
      ...days,
      position: head.position,
      nextEvent: next ?? null,
      seats: reading === undefined ? [] : await this.seatsOf(reading, state, prepared, copy, signedIn),
      units: prepared.units,
      persons: prepared.persons,
      trust: this.trustOf(head, state),
      finishedCopy: copy ?? null,
    };
  }

  /** Before the campaign is issued the plan is known all the same. */
  private async titleOf(ledger: LedgerId, { planId, title }: Prepared): Promise<LabelText> {
    return (await planOf(this.app.store, ledger, planId))?.shortTitle ?? same(title);
  }

  private clockOf({ clock }: LedgerHead): Drill['clock'] {
    const wall = instantOfMs(Date.now());
    const standing = standsStill(clock, wall);
    return { now: ledgerTimeAt(clock, wall), standing, rate: standing ? 0 : clock.rate, until: clock.until ?? null };
  }

  private trustOf(head: LedgerHead, { wipe, tamper }: DrillState): Drill['trust'] {
    const verification = this.verifications.of(head.ledger);
    return {
      events: head.position,
      verifiedAt: verification?.verifiedAt ?? null,
      verified: verification ? verification.damages.length === 0 : null,
      link: head.link,
      wipe: wipe
        ? {
            orderedAt: wipe.orderedAt,
            finished: wipe.rebuilt !== undefined,
            workflows: wipe.rebuilt?.workflows ?? 0,
            deadlines: wipe.rebuilt?.deadlines ?? 0,
            deadlinesMoved: wipe.rebuilt?.deadlinesMoved ?? 0,
          }
        : null,
      tamper: tamper ? { ...tamper } : null,
    };
  }

  /** The campaign as somebody sees it who has not sat down; undefined until it is issued and the read models know of it. */
  private async reading(ledger: LedgerId, prepared: Prepared): Promise<CampaignReading | undefined> {
    try {
      const reading = await openAsVisitor(this.app, ledger, prepared.campaignId);
      const personIds = Object.values(prepared.seats);
      const people = await readPeople(reading, { personIds });
      // A fork's log is there at once, its read models come after.
      return personIds.every((personId) => people.ref(personId).unitId !== '') ? reading : undefined;
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  }

  /** The same story, played to its end. */
  private async finishedCopy(ledger: LedgerId, own: DrillState, prepared: Prepared): Promise<LedgerId | undefined> {
    for (const head of await this.app.store.ledgers()) {
      if (head.kind !== 'drill' || head.ledger === ledger) continue;
      const other = await drillOf(this.app, head.ledger);
      const same = other.prepared?.seed === prepared.seed && other.prepared.campaignId === prepared.campaignId;
      if (same && other.status === 'ended' && other.stated?.family === own.stated?.family) return head.ledger;
    }
    return undefined;
  }

  private async seatsOf(
    reading: CampaignReading,
    state: DrillState,
    prepared: Prepared,
    copy: LedgerId | undefined,
    signedIn: SignedIn | undefined,
  ): Promise<Drill['seats']> {
    const people = await readPeople(reading, { personIds: Object.values(prepared.seats) });
    const acts: Readonly<Record<Seat, () => Promise<SeatAct | null>>> = {
      commissionOffice: () => officeAct(reading),
      coordinator: () => coordinatorAct(reading, prepared.seats.coordinator),
      analyst: () => analystAct(this.app, reading.ledger, copy ?? reading.ledger),
    };
    return Promise.all(
      seats.map(async (seat) => ({
        seat,
        label: seatLabels[seat],
        person: people.ref(prepared.seats[seat]),
        taken: state.taken.includes(seat),
        since: state.sittings[seat]?.since ?? null,
        left: state.left.includes(seat),
        mine: signedIn?.ledger === reading.ledger && signedIn.personId === prepared.seats[seat],
        act: state.status === 'ended' && seat !== 'analyst' ? null : await acts[seat](),
      })),
    );
  }
}

function daysOf({ plan, now }: CampaignReading): { readonly day: number; readonly days: number } {
  const { from, to } = plan.window;
  const days = daysBetween(from, to) + 1;
  return { day: Math.min(days, Math.max(0, daysBetween(from, localDateOf(now)) + 1)), days };
}
