import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { holdClueAgain, type Application } from '@taizhang/application';
import { localDate } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { HoldClueAgainDto } from './hold-clue-again.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class HoldClueAgainController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('hold-again')
  @ApiOperation({ operationId: 'holdClueAgain', summary: 'Held until another day' })
  @CommandAnswer(ReceiptDto)
  async holdClueAgain(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: HoldClueAgainDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await holdClueAgain(this.app, commandOf(by, { clueId, reviewOn: localDate(body.reviewOn) })));
  }
}
