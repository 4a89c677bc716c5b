import { categoryOf, type Instant, type Stored } from '@taizhang/domain';
import type { z } from 'zod';
import type { chainStepSchema } from '@taizhang/contracts';
import type { Reading } from '../reading/campaign-reading';
import { seesStream } from '../reading/event-visibility';
import type { PageWords } from '../reading/event-words';
import { fullTime, shortTime } from '../wording/dates';
import { sentenceOf } from '../wording/event-sentences';
import { compose, label, nothing, same, type LabelText } from '../wording/label';

export type ChainStep = z.infer<typeof chainStepSchema>;

const workflows: Readonly<Record<string, LabelText>> = {
  campaign: label('专项推进（流程）', 'running the campaign (workflow)'),
  participation: label('单位事项跟踪（流程）', 'following a unit’s duties (workflow)'),
  withdrawal: label('退出跟踪（流程）', 'following a withdrawal (workflow)'),
  escalation: label('逾期督办（流程）', 'escalation of an overdue duty (workflow)'),
  clue: label('线索办理（流程）', 'following a clue (workflow)'),
  case: label('案件办理（流程）', 'following a case (workflow)'),
  appeal: label('申诉复查（流程）', 'following an appeal (workflow)'),
  accountability: label('责任追究（流程）', 'accountability (workflow)'),
  accountabilityTrack: label('追责对象办理（流程）', 'an accountability track (workflow)'),
};

const mostLinks = 4;

type Seen = Pick<Reading, 'app' | 'ledger' | 'reader'>;

/**
 * The events that led to this one, earliest first: by what each names as its cause, else by what opened its stream. It
 * ends at what this reader may not see, as if it began there.
 */
export async function causesOf(seen: Seen, event: Stored): Promise<readonly Stored[]> {
  const causes: Stored[] = [];
  let at: Stored | undefined = event;
  while (at !== undefined && causes.length < mostLinks) {
    const cause: Stored | undefined = await causeOf(seen, at);
    if (cause === undefined || cause.position >= at.position) break;
    const isOwn = cause.stream === event.stream;
    if (!isOwn && !(await seesStream(seen.app, seen.ledger, seen.reader, cause.stream))) break;
    causes.unshift(cause);
    at = cause;
  }
  return causes;
}

async function causeOf({ app, ledger }: Seen, event: Stored): Promise<Stored | undefined> {
  if (event.causation !== undefined) return (await app.store.findEvent(ledger, { id: event.causation }))?.event;
  if (event.actor.kind === 'person' || workflows[categoryOf(event.stream)] === undefined) return undefined;
  if (event.version > 1) return (await app.store.readStream(ledger, event.stream)).events[0];
  return undefined;
}

const dueOf = ({ payload }: Stored): Instant | undefined => (payload as { readonly dueAt?: Instant }).dueAt;

function stepsOf(event: Stored, cause: Stored | undefined, words: PageWords): readonly ChainStep[] {
  const sentence = sentenceOf(event, words.of(event.stream));
  const result: ChainStep = {
    kind: 'event',
    title: sentence,
    detail: nothing,
    position: event.position,
    at: event.recordedAt,
  };
  if (event.actor.kind === 'person') {
    const command: ChainStep = {
      kind: 'command',
      title: compose(label('{name}办理', 'acted: {name}'), { name: words.actor(event.actor) }),
      detail: nothing,
      position: null,
      at: event.recordedAt,
    };
    return [command, result];
  }
  const workflow = workflows[categoryOf(event.stream)];
  if (workflow === undefined) return [result];
  const dueAt = dueOf(event);
  const steps: ChainStep[] = [];
  if (cause !== undefined) {
    steps.push({
      kind: 'wake',
      title: label('有变动，重新看要办什么', 'something changed: what is due is looked at again'),
      detail: nothing,
      position: cause.position,
      at: cause.recordedAt,
    });
  }
  steps.push({
    kind: 'workflow',
    title: workflow,
    detail: words.of(event.stream).subject,
    position: null,
    at: null,
  });
  if (dueAt !== undefined) {
    steps.push({
      kind: 'timer',
      title: compose(label('{when} 到时', 'due: {when}'), { when: shortTime(dueAt) }),
      detail: same(fullTime(dueAt)),
      position: null,
      at: null,
    });
  }
  steps.push({
    kind: 'activity',
    title: label('到时办理并记入日志', 'done at its time and written to the log'),
    detail: words.actor(event.actor),
    position: null,
    at: event.recordedAt,
  });
  return [...steps, result];
}

/** Command → wake-up → workflow → timer → activity → event, as far as the log tells it. */
export function presentChain(causes: readonly Stored[], event: Stored, words: PageWords): ChainStep[] {
  const all = [...causes, event];
  return all.flatMap((each, index) => stepsOf(each, all[index - 1], words));
}
