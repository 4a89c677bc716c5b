import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { draftReturn, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { openReturn, returnKey } from '../return-key';
import { DraftReturnDto } from './draft-return.dto';

@ApiTags('returns')
@Controller('ledgers/:ledger/returns/:return')
export class DraftReturnController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('draft')
  @ApiOperation({ operationId: 'draftReturn', summary: 'Filled in, or filled in again' })
  @CommandAnswer(ReceiptDto)
  async draftReturn(
    @By() by: ActingPerson,
    @Param('return') id: string,
    @Body() body: DraftReturnDto,
  ): Promise<Receipt> {
    const key = returnKey(id);
    await openReturn(this.app, by, key);
    return receiptOf(await draftReturn(this.app, commandOf(by, { key, ...body })));
  }
}
