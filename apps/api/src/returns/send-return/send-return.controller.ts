import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { sendReturn, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { openReturn, returnKey } from '../return-key';

@ApiTags('returns')
@Controller('ledgers/:ledger/returns/:return')
export class SendReturnController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('send')
  @ApiOperation({ operationId: 'sendReturn', summary: 'Sent to where it is owed' })
  @CommandAnswer(ReceiptDto)
  async sendReturn(@By() by: ActingPerson, @Param('return') id: string): Promise<Receipt> {
    const key = returnKey(id);
    await openReturn(this.app, by, key);
    return receiptOf(await sendReturn(this.app, commandOf(by, { key })));
  }
}
