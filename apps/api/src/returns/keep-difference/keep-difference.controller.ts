import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { keepDifference, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { openReturn, returnKey } from '../return-key';
import { KeepDifferenceDto } from './keep-difference.dto';

@ApiTags('returns')
@Controller('ledgers/:ledger/returns/:return')
export class KeepDifferenceController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('keep-difference')
  @ApiOperation({
    operationId: 'keepDifference',
    summary: 'What was typed stays beside what the log yields, with a reason',
  })
  @CommandAnswer(ReceiptDto)
  async keepDifference(
    @By() by: ActingPerson,
    @Param('return') id: string,
    @Body() body: KeepDifferenceDto,
  ): Promise<Receipt> {
    const key = returnKey(id);
    await openReturn(this.app, by, key);
    return receiptOf(await keepDifference(this.app, commandOf(by, { key, ...body })));
  }
}
