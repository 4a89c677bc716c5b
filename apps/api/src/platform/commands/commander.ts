import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { CommandRequest } from '@taizhang/application';
import { personId as asPersonId, type Actor, type LedgerId, type PersonId, type Represented } from '@taizhang/domain';
import { entryAsked, onBehalfHeader, onBehalfOf, type AskedEntry } from './entry-mark';
import { notSignedIn } from '../session/not-signed-in';
import type { SessionRequest } from '../session/session.guard';

/** Who acts on which ledger, under which key. */
export interface Commander {
  readonly ledger: LedgerId;
  readonly actor: Actor;
  readonly key: string;
  /** The act is entered for somebody else. */
  readonly entry?: AskedEntry;
  /** Whom he acts for (代办); whether he does today is asked with the act. */
  readonly actingFor?: PersonId;
}
/** A commander who is a person of the ledger. */
export interface ActingPerson extends Commander {
  readonly personId: PersonId;
}
/** Whoever works the drill bar; with the sitting of the seat, where one sits. */
export interface DrillCommander extends Commander {
  readonly sitting?: string;
}

/**
 * The command as its handler takes it. `part` names one of several commands that one request makes; `represented` is whom
 * an entry on behalf is for where its header names nobody.
 */
export function commandOf<I>(by: Commander, input: I, part?: string, represented?: Represented): CommandRequest<I> {
  const onBehalf = onBehalfOf(by.entry, represented);
  return {
    ledger: by.ledger,
    key: part === undefined ? by.key : `${by.key}/${part}`,
    actor: by.actor,
    ...(by.actingFor !== undefined && { actingFor: by.actingFor }),
    ...(onBehalf && { onBehalf }),
    input,
  };
}

const ledgerOf = (request: SessionRequest): LedgerId => request.params.ledger as LedgerId;
const keyOf = (request: SessionRequest): string => String(request.headers['idempotency-key']);

/** The signed-in person of this ledger; anybody else is refused. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): ActingPerson => {
  const request = context.switchToHttp().getRequest<SessionRequest>();
  const { signedIn } = request;
  if (signedIn === undefined || signedIn.ledger !== ledgerOf(request)) throw notSignedIn(request);
  const { ledger, personId } = signedIn;
  const entry = entryAsked(request.headers[onBehalfHeader]);
  const actingFor = request.headers['x-taizhang-acting-for'];
  return {
    ...{ ledger, personId, actor: { kind: 'person', personId }, key: `${personId}/${keyOf(request)}` },
    ...(entry && { entry }),
    ...(typeof actingFor === 'string' && { actingFor: asPersonId(actingFor) }),
  };
});

/** For the drill bar, which works before anybody sits: a visitor acts as the system. */
export const ByAnyone = createParamDecorator((_: unknown, context: ExecutionContext): DrillCommander => {
  const request = context.switchToHttp().getRequest<SessionRequest>();
  const { signedIn } = request;
  const ledger = ledgerOf(request);
  if (signedIn === undefined || signedIn.ledger !== ledger) {
    return { ledger, actor: { kind: 'system' }, key: `visitor/${keyOf(request)}` };
  }
  const { personId, sitting } = signedIn;
  const actor = { kind: 'person', personId } as const;
  return { ledger, actor, key: `${personId}/${keyOf(request)}`, ...(sitting && { sitting }) };
});
