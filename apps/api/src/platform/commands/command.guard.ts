import {
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { API_CONFIG } from '../application/application.token';
import type { ApiConfig } from '../config/api-config';
import { Refusal } from '../problem/refusal';

const withoutKey = 'taizhang:without-idempotency-key';

/** For what may be repeated without harm and writes nothing to the log (drafts, signing out). */
export const WithoutIdempotencyKey = (): CustomDecorator => SetMetadata(withoutKey, true);

const keyPattern = /^[\x21-\x7e]{1,128}$/;
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A page of another origin can neither set the header without being asked first, nor forge its own origin. */
export function isFromConsole(request: Pick<Request, 'headers'>, publicUrl: string): boolean {
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== new URL(publicUrl).origin) return false;
  return request.headers['x-taizhang-client'] === 'console' || origin !== undefined;
}

/** Before anything that writes: it comes from the console, and it carries the key that makes a repetition harmless. */
@Injectable()
export class CommandGuard implements CanActivate {
  constructor(
    @Inject(API_CONFIG) private readonly config: ApiConfig,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (safeMethods.has(request.method)) return true;
    if (!isFromConsole(request, this.config.publicUrl)) throw new Refusal('ForeignOrigin');
    if (this.reflector.getAllAndOverride<boolean>(withoutKey, [context.getHandler(), context.getClass()])) return true;
    if (!keyPattern.test(String(request.headers['idempotency-key'] ?? ''))) throw new Refusal('IdempotencyKeyMissing');
    return true;
  }
}
