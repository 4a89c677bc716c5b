import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { transferClue, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { TransferClueDto } from './transfer-clue.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class TransferClueController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('transfer')
  @ApiOperation({ operationId: 'transferClue', summary: 'Handed to another body for a receipt' })
  @CommandAnswer(ReceiptDto)
  async transferClue(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: TransferClueDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await transferClue(this.app, commandOf(by, { clueId, ...body })));
  }
}
