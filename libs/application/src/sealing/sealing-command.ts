import {
  localDateOf,
  numberIn,
  sealingDecider,
  sealingStream,
  type DestructionReceipt,
  type Instant,
  type SealedSubject,
  type SealingCommand,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { actingAtTheTop } from '../context/acting-at-the-top';
import { policyInForce } from '../context/policy-in-force';
import { notFound } from '../context/unknown-subject';
import { matterOf } from './matters';

type MakeReceipt = (now: Instant) => Promise<DestructionReceipt>;

/** Runs one command on the envelope's own stream. Whoever is concerned or recused is told what a stranger is told. */
export async function onSealing(
  app: Application,
  request: CommandRequest<unknown>,
  command: SealingCommand,
  makeReceipt?: MakeReceipt,
): Promise<CommandOutcome> {
  const { ledger, actor } = request;
  const subject: SealedSubject = command;
  const matter = await matterOf(app, ledger, subject.stream);
  const person = actor.kind === 'person' ? actor.personId : undefined;
  if (person !== undefined && (matter === undefined || (await matter.isBarred(person))))
    return notFound(subject.stream);
  return execute(app, request, {
    decider: sealingDecider,
    stream: sealingStream(subject),
    command,
    context: async (_state, now) => {
      const [acting, numbers, receipt] = await Promise.all([
        matter?.unitId === undefined ? actingAtTheTop(app, request, now) : actingOver(app, request, now, matter.unitId),
        policyInForce(app, ledger, localDateOf(now)),
        makeReceipt?.(now),
      ]);
      return {
        ...acting,
        isAssigned: person !== undefined && matter?.workers.includes(person) === true,
        ...(matter?.head !== undefined && { head: matter.head }),
        ...(matter?.hands !== undefined && { hands: matter.hands }),
        needsApproval: (numberIn(numbers, `${subject.compartment}Approvers`) ?? 0) > 0,
        ...(receipt !== undefined && { receipt }),
      };
    },
  });
}
