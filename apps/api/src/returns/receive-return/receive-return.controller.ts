import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { receiveReturn, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { openReturn, returnKey } from '../return-key';

@ApiTags('returns')
@Controller('ledgers/:ledger/returns/:return')
export class ReceiveReturnController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('receive')
  @ApiOperation({ operationId: 'receiveReturn', summary: 'The receiver has it' })
  @CommandAnswer(ReceiptDto)
  async receiveReturn(@By() by: ActingPerson, @Param('return') id: string): Promise<Receipt> {
    const key = returnKey(id);
    await openReturn(this.app, by, key);
    return receiptOf(await receiveReturn(this.app, commandOf(by, { key })));
  }
}
