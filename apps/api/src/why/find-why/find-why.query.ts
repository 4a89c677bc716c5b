import type { Application } from '@taizhang/application';
import { assertNever } from '@taizhang/domain';
import type { Ask } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { whyKeyOf } from './why-key';
import { whyOfBulletin } from './why-of-bulletin';
import { whyOfCheck } from './why-of-check';
import { whyOfColumn, whyOfDuty, type Why } from './why-of-duty';
import { whyOfEvent } from './why-of-event';
import { whyOfFigure } from './why-of-figure';
import { whyOfDeclaration, whyOfWithdrawal } from './why-of-matter';
import { whyOfHandIn } from './why-of-hand-in';
import { whyOfProblem } from './why-of-problem';
import { whyOfRung } from './why-of-rung';
import { whyOfTrack } from './why-of-track';

/** Rule, start event, inputs, what would change it, and the chain from command to event. */
export async function findWhy(app: Application, ask: Ask, text: string): Promise<Why> {
  const key = whyKeyOf(text);
  const reading = await openReading(app, ask);
  switch (key.kind) {
    case 'duty':
      return whyOfDuty(reading, key.stream, key.duty);
    case 'rung':
      return whyOfRung(reading, key.stream, key.level);
    case 'column':
      return whyOfColumn(reading, key.campaign, key.duty);
    case 'figure':
      return whyOfFigure(reading, ask, key.figure, key.campaign);
    case 'withdrawal':
      return whyOfWithdrawal(reading, key.stream);
    case 'declaration':
      return whyOfDeclaration(reading, key.stream);
    case 'handIn':
      return whyOfHandIn(reading, key.stream);
    case 'bulletin':
      return whyOfBulletin(reading, key.stream);
    case 'check':
      return whyOfCheck(reading, key.stream);
    case 'problem':
      return whyOfProblem(reading, key.stream);
    case 'track':
      return whyOfTrack(reading, key.stream);
    case 'event':
      return whyOfEvent(reading, key.position);
    default:
      return assertNever(key);
  }
}
