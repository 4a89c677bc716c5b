import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { forwardClueUp, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { ForwardClueUpDto } from './forward-clue-up.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class ForwardClueUpController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('forward-up')
  @ApiOperation({ operationId: 'forwardClueUp', summary: 'It goes up to the superior' })
  @CommandAnswer(ReceiptDto)
  async forwardClueUp(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: ForwardClueUpDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await forwardClueUp(this.app, commandOf(by, { clueId, ...body })));
  }
}
