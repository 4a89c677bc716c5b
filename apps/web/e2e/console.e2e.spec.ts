import { describeInBrowser } from '../../../libs/testing/src/jest/describe-in-browser';
import { openStage, type Stage } from './stage/stage';
import { analyst } from './walks/analyst';
import { commissionOffice } from './walks/commission-office';
import { coordinator } from './walks/coordinator';
import { correction } from './walks/correction';
import { declaration } from './walks/declaration';
import { drillBar } from './walks/drill-bar';
import { firstRun } from './walks/first-run';
import { firstMinute } from './walks/first-minute';
import { killed } from './walks/kill';
import { language } from './walks/language';
import { pages } from './walks/pages';
import { takeOver } from './walks/take-over';
import { trust } from './walks/trust';

const startLimitMs = 300_000;

/** One system, one story: each walk goes on where the one before it has left the drill. */
describeInBrowser('the console, as a newcomer meets it', (executablePath) => {
  let opened: Stage;
  const stage = (): Stage => opened;

  beforeAll(async () => {
    opened = await openStage(executablePath);
  }, startLimitMs);
  afterAll(() => opened?.close(), 60_000);

  firstMinute(stage);
  commissionOffice(stage);
  correction(stage);
  coordinator(stage);
  declaration(stage);
  analyst(stage);
  takeOver(stage);
  pages(stage);
  language(stage);
  drillBar(stage);
  trust(stage);
  killed(stage);
  firstRun(stage);
});
