import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Application } from '@taizhang/application';
import { ledgerId } from '@taizhang/domain';
import { requireNoBase } from '../drills/require-drill';
import { APPLICATION } from '../platform/application/application.token';
import { notFound } from '../platform/problem/refusal';
import { notSignedIn } from '../platform/session/not-signed-in';
import type { SessionRequest } from '../platform/session/session.guard';
import { ledgerKind } from '../reading/answer-point';

/**
 * Who may hear a ledger move: anybody a drill, its own people the official one. It refuses before a stream begins: once
 * its headers are sent, there is no status left to refuse with.
 */
@Injectable()
export class LiveGuard implements CanActivate {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SessionRequest>();
    const ledger = ledgerId(String(request.params['ledger']));
    const kind = await ledgerKind(this.app, ledger);
    if (kind === undefined) throw notFound();
    if (kind === 'drill') await requireNoBase(this.app, ledger);
    else if (request.signedIn?.ledger !== ledger) throw notSignedIn(request);
    return true;
  }
}
