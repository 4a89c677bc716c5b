import { Controller, Inject, Post, Body } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { playDrill, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { ByAnyone, commandOf, type Commander } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { PlayDrillDto } from './play-drill.dto';
import { requireNoBase } from '../require-drill';

@ApiTags('drills')
@Controller('drills/:ledger')
export class PlayDrillController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('play')
  @ApiOperation({ operationId: 'playDrill', summary: 'Ledger time runs at a rate; 0: as fast as the work allows' })
  @CommandAnswer(ReceiptDto)
  async playDrill(@ByAnyone() by: Commander, @Body() body: PlayDrillDto): Promise<Receipt> {
    await requireNoBase(this.app, by.ledger);
    return receiptOf(await playDrill(this.app, commandOf(by, { rate: body.rate })));
  }
}
