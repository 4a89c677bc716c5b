import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { playDrill, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { ByAnyone, commandOf, type Commander } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { Refusal } from '../../platform/problem/refusal';
import { nextInstant, untilOf } from '../next-event';
import { requireNoBase } from '../require-drill';

@ApiTags('drills')
@Controller('drills/:ledger')
export class PlayNextEventController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('next')
  @ApiOperation({ operationId: 'playNextEvent', summary: 'Play to the next event and pause there' })
  @CommandAnswer(ReceiptDto)
  async playNextEvent(@ByAnyone() by: Commander): Promise<Receipt> {
    await requireNoBase(this.app, by.ledger);
    const stored = await this.app.store.findAppend(by.ledger, by.key);
    const until = stored
      ? await untilOf(this.app, by.ledger, stored.firstPosition)
      : await nextInstant(this.app, by.ledger);
    if (until === undefined) throw new Refusal('NothingAhead');
    return receiptOf(await playDrill(this.app, commandOf(by, { rate: 0, until })));
  }
}
