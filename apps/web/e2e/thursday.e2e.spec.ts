import { describeInBrowser } from '../../../libs/testing/src/jest/describe-in-browser';
import { openStage, type Stage } from './stage/stage';
import { thursday } from './walks/thursday';

const startLimitMs = 300_000;

/** A system of its own: the walk takes its drill a week on. */
describeInBrowser('the console, as the commission uses it', (executablePath) => {
  let opened: Stage;
  const stage = (): Stage => opened;

  beforeAll(async () => {
    opened = await openStage(executablePath);
  }, startLimitMs);
  afterAll(() => opened?.close(), 60_000);

  thursday(stage);

  it('went through without one complaint of the browser', () => {
    expect(stage().newcomer.complaints).toEqual([]);
  });
});
