import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';
import type { Request } from 'express';
import { Refusal } from '../problem/refusal';
import { APPLICATION } from './application.token';

/** While read models of a ledger are folded anew, old rows are not told as new ones, and nothing is decided on them. */
@Injectable()
export class RebuildingGuard implements CanActivate {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const ledger = context.switchToHttp().getRequest<Request>().params['ledger'];
    if (typeof ledger !== 'string') return true;
    const rebuilding = await this.app.reads.rebuilding(ledger as LedgerId);
    if (rebuilding.length > 0) throw new Refusal('ReadModelsRebuilding', { left: rebuilding.length });
    return true;
  }
}
