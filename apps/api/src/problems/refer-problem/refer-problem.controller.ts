import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { referProblem, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireProblem } from '../problem-reading';
import { ReferProblemDto } from './refer-problem.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/problems/:item')
export class ReferProblemController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('refer')
  @ApiOperation({ operationId: 'referProblem', summary: 'Handed on as a clue (移送问题线索)' })
  @CommandAnswer(ReceiptDto)
  async referProblem(
    @By() by: ActingPerson,
    @Param('item') id: string,
    @Body() body: ReferProblemDto,
  ): Promise<Receipt> {
    const key = await requireProblem(this.app, by, id);
    return receiptOf(await referProblem(this.app, commandOf(by, { ...key, ...body })));
  }
}
