import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Application } from '@taizhang/application';
import { instantOfMs, ledgerTimeAt, msOf, standsStill, type Instant, type LedgerId } from '@taizhang/domain';
import {
  ReplaySubject,
  Subject,
  defer,
  distinctUntilChanged,
  exhaustMap,
  filter,
  from,
  interval,
  merge,
  retry,
  share,
  startWith,
  takeUntil,
  throttleTime,
  type Observable,
} from 'rxjs';
import { APPLICATION } from '../platform/application/application.token';

/** How far a ledger, its read models and its clock have come. */
export interface Advance {
  readonly position: number;
  readonly projected: number;
  readonly now: Instant;
  readonly standing: boolean;
  readonly rate: number;
}

/** Read models follow the log by themselves and say nothing when they arrive, so they are asked. */
const pollMs = 400;
const batchMs = 150;

/** A clock that goes as fast as ours is told four times a minute: pages show minutes. */
const ownPaceMs = 15_000;

const sameTime = (a: Advance, b: Advance): boolean =>
  b.rate === 1 ? msOf(b.now) - msOf(a.now) < ownPaceMs : b.standing && a.now === b.now;

const sameAdvance = (a: Advance, b: Advance): boolean =>
  a.position === b.position && a.projected === b.projected && a.rate === b.rate && sameTime(a, b);

/** One watch a ledger, however many browsers look. */
@Injectable()
export class Advances implements OnModuleDestroy {
  private readonly advanced = new Subject<LedgerId>();
  private readonly stopped = new Subject<void>();
  private readonly watches = new Map<LedgerId, Observable<Advance>>();
  private readonly unsubscribe: () => void;

  constructor(@Inject(APPLICATION) private readonly app: Application) {
    this.unsubscribe = app.store.onAdvance((ledger) => this.advanced.next(ledger));
  }

  of(ledger: LedgerId): Observable<Advance> {
    const known = this.watches.get(ledger);
    if (known) return known;
    const watch = merge(this.advanced.pipe(filter((each) => each === ledger)), interval(pollMs)).pipe(
      startWith(undefined),
      throttleTime(batchMs, undefined, { leading: true, trailing: true }),
      exhaustMap(() => defer(() => from(this.read(ledger)))),
      retry({ delay: pollMs * 5 }),
      distinctUntilChanged(sameAdvance),
      takeUntil(this.stopped),
      // Whoever joins while others listen hears at once how far it is: a clock that stands says nothing new by itself.
      share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: true }),
    );
    this.watches.set(ledger, watch);
    return watch;
  }

  onModuleDestroy(): void {
    this.unsubscribe();
    this.stopped.next();
  }

  private async read(ledger: LedgerId): Promise<Advance> {
    const [head, projected] = await Promise.all([this.app.store.head(ledger), this.app.reads.projectedTo(ledger)]);
    const wall = instantOfMs(Date.now());
    const standing = standsStill(head.clock, wall);
    return {
      position: head.position,
      projected,
      now: ledgerTimeAt(head.clock, wall),
      standing,
      rate: standing ? 0 : head.clock.rate,
    };
  }
}
