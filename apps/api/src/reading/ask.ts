import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { pointQuerySchema } from '@taizhang/contracts';
import type { LedgerId, PersonId, Seat } from '@taizhang/domain';
import { Refusal } from '../platform/problem/refusal';
import { notSignedIn } from '../platform/session/not-signed-in';
import type { SessionRequest } from '../platform/session/session.guard';

/** A question as it arrives: which ledger, who asks, at which two dates. */
export interface Ask {
  readonly ledger: LedgerId;
  /** Absent for a visitor: somebody who has taken no seat of a drill. */
  readonly personId?: PersonId;
  readonly seat?: Seat;
  readonly asOf?: string;
  readonly knownOn?: string;
}
export type PersonalAsk = Ask & { readonly personId: PersonId };

function askOf(context: ExecutionContext): Ask {
  const request = context.switchToHttp().getRequest<SessionRequest>();
  const { asOf, knownOn } = request.query;
  const parsed = pointQuerySchema.safeParse({ asOf, knownOn });
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    throw new Refusal('InvalidInput', {}, errors);
  }
  const ledger = request.params.ledger as LedgerId;
  const own = request.signedIn?.ledger === ledger ? request.signedIn : undefined;
  return {
    ledger,
    ...(own && { personId: own.personId }),
    ...(own?.seat && { seat: own.seat }),
    ...(parsed.data.asOf && { asOf: parsed.data.asOf }),
    ...(parsed.data.knownOn && { knownOn: parsed.data.knownOn }),
  };
}

/** A question that a visitor of a drill may ask too. */
export const AskedByAnyone = createParamDecorator((_: unknown, context: ExecutionContext): Ask => askOf(context));

/** A question of a signed-in person; a visitor is told to sign in. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): PersonalAsk => {
  const ask = askOf(context);
  if (ask.personId === undefined) throw notSignedIn(context.switchToHttp().getRequest<SessionRequest>());
  return { ...ask, personId: ask.personId };
});
