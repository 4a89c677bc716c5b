import { noticeDecider, noticeStream, type NoticeCommand, type PersonId } from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { notFound } from '../context/unknown-subject';

/** Runs one command on `notice/{personId}`; roles are those over the unit in which the person is posted. */
export async function onNotice(
  app: Application,
  request: CommandRequest<unknown>,
  personId: PersonId,
  command: NoticeCommand,
): Promise<CommandOutcome> {
  const [person] = await app.reads.persons(request.ledger, { personIds: [personId] });
  if (person === undefined) return notFound(personId);
  return execute(app, request, {
    decider: noticeDecider,
    stream: noticeStream(personId),
    command,
    context: (_state, now) => actingOver(app, request, now, person.postings.at(-1)?.unitId),
  });
}
