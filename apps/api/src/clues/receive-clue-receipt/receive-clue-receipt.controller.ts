import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { receiveClueReceipt, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireClue } from '../clue-reading';
import { ReceiveClueReceiptDto } from './receive-clue-receipt.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class ReceiveClueReceiptController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('receive-receipt')
  @ApiOperation({ operationId: 'receiveClueReceipt', summary: "The other body's receipt came" })
  @CommandAnswer(ReceiptDto)
  async receiveClueReceipt(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: ReceiveClueReceiptDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id, 'receipt');
    return receiptOf(
      await receiveClueReceipt(
        this.app,
        commandOf(by, { clueId, receipt: body.receipt, occurredAt: occurredOnDay(body.occurredOn) }),
      ),
    );
  }
}
