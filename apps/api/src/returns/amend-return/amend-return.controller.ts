import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { amendReturn, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { openReturn, returnKey } from '../return-key';
import { AmendReturnDto } from './amend-return.dto';

@ApiTags('returns')
@Controller('ledgers/:ledger/returns/:return')
export class AmendReturnController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('amend')
  @ApiOperation({ operationId: 'amendReturn', summary: 'What was signed is opened again, with a reason' })
  @CommandAnswer(ReceiptDto)
  async amendReturn(
    @By() by: ActingPerson,
    @Param('return') id: string,
    @Body() body: AmendReturnDto,
  ): Promise<Receipt> {
    const key = returnKey(id);
    await openReturn(this.app, by, key);
    return receiptOf(await amendReturn(this.app, commandOf(by, { key, ...body })));
  }
}
