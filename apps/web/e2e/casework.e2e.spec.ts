import { describeInBrowser } from '../../../libs/testing/src/jest/describe-in-browser';
import { openStage, type Stage } from './stage/stage';
import { caseLife } from './walks/case-life';
import { handOver } from './walks/hand-over';
import { returnDay } from './walks/return-day';

const startLimitMs = 400_000;

/** The day of those who work on cases, in the drill of the campaign against gift money. */
describeInBrowser('casework, as those meet it who do it', (executablePath) => {
  let opened: Stage;
  const stage = (): Stage => opened;

  beforeAll(async () => {
    opened = await openStage(executablePath, 's0');
  }, startLimitMs);
  afterAll(() => opened?.close(), 60_000);

  caseLife(stage);
  returnDay(stage);
  handOver(stage);
});
