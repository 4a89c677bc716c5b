import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Application } from '@taizhang/application';
import { ledgerId } from '@taizhang/domain';
import type { Request } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { requireDrill } from '../require-drill';

/** Refuses before a stream begins: once its headers are sent, there is no status left to refuse with. */
@Injectable()
export class DrillGuard implements CanActivate {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params } = context.switchToHttp().getRequest<Request>();
    await requireDrill(this.app, ledgerId(String(params['ledger'])));
    return true;
  }
}
