import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { sendReturnBack, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { openReturn, returnKey } from '../return-key';
import { SendReturnBackDto } from './send-return-back.dto';

@ApiTags('returns')
@Controller('ledgers/:ledger/returns/:return')
export class SendReturnBackController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('send-back')
  @ApiOperation({ operationId: 'sendReturnBack', summary: 'Not received, with what is wrong' })
  @CommandAnswer(ReceiptDto)
  async sendReturnBack(
    @By() by: ActingPerson,
    @Param('return') id: string,
    @Body() body: SendReturnBackDto,
  ): Promise<Receipt> {
    const key = returnKey(id);
    await openReturn(this.app, by, key);
    return receiptOf(await sendReturnBack(this.app, commandOf(by, { key, ...body })));
  }
}
