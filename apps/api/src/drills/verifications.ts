import { Inject, Injectable } from '@nestjs/common';
import type { Application } from '@taizhang/application';
import { instantOfMs, type Instant, type LedgerId } from '@taizhang/domain';
import type { VerifyReport } from '@taizhang/persistence';
import { APPLICATION } from '../platform/application/application.token';

export interface Verification extends VerifyReport {
  readonly verifiedAt: Instant;
}

/** The last verification of each ledger by this process. No fact of the matter: it is made again whenever it is asked for. */
@Injectable()
export class Verifications {
  private readonly latest = new Map<LedgerId, Verification>();

  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  of(ledger: LedgerId): Verification | undefined {
    return this.latest.get(ledger);
  }

  async verify(ledger: LedgerId): Promise<Verification> {
    const report = await this.app.store.verify(ledger);
    const verification = { ...report, verifiedAt: instantOfMs(Date.now()) };
    this.latest.set(ledger, verification);
    return verification;
  }
}
