import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { transferToJustice, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { TransferToJusticeDto } from './transfer-to-justice.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class TransferToJusticeController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('transfer-to-justice')
  @ApiOperation({ operationId: 'transferToJustice', summary: 'Suspected crime goes to the judicial body' })
  @CommandAnswer(ReceiptDto)
  async transferToJustice(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: TransferToJusticeDto,
  ): Promise<Receipt> {
    return receiptOf(await transferToJustice(this.app, commandOf(by, onCase(id, body))));
  }
}
