import type { Stored } from '@taizhang/domain';
import type { PageWords } from '../reading/event-words';
import { label, nothing, same } from '../wording/label';
import { presentChain } from './cause-chain';

const words: PageWords = {
  of: () => ({ subject: same('某单位'), act: () => same('催办') }) as unknown as ReturnType<PageWords['of']>,
  actor: () => label('系统', 'the system'),
  people: { name: () => '' } as unknown as PageWords['people'],
};

const stored = (event: Partial<Stored>): Stored =>
  ({
    position: 7,
    stream: 'escalation/c/u/meeting',
    type: 'RungFired',
    actor: { kind: 'engine' },
    payload: { dueAt: '2017-09-12T10:00:00.000Z' },
    recordedAt: '2017-09-12T10:00:00.000Z',
    ...event,
  }) as unknown as Stored;

describe('the chain behind an event', () => {
  it('says each date and each event once', () => {
    const chain = presentChain([], stored({}), words);
    expect(chain.map(({ kind }) => kind)).toEqual(['workflow', 'timer', 'activity', 'event']);
    const [, timer, , event] = chain;
    expect([timer?.at, event?.detail]).toEqual([null, nothing]);
    expect([event?.position, event?.at]).toEqual([7, '2017-09-12T10:00:00.000Z']);
  });

  it.each([
    'campaign',
    'participation',
    'withdrawal',
    'clue',
    'case',
    'appeal',
    'accountability',
    'accountabilityTrack',
  ])('names the workflow that follows a %s', (category) => {
    const [step] = presentChain([], stored({ stream: `${category}/x` as Stored['stream'] }), words);
    expect(step?.kind).toBe('workflow');
  });
});
