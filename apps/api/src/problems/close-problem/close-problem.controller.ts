import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { closeProblem, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireProblem } from '../problem-reading';
import { CloseProblemDto } from './close-problem.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/problems/:item')
export class CloseProblemController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('close')
  @ApiOperation({ operationId: 'closeProblem', summary: 'Struck from the ledger (销号)' })
  @CommandAnswer(ReceiptDto)
  async closeProblem(
    @By() by: ActingPerson,
    @Param('item') id: string,
    @Body() body: CloseProblemDto,
  ): Promise<Receipt> {
    const key = await requireProblem(this.app, by, id);
    return receiptOf(await closeProblem(this.app, commandOf(by, { ...key, ...body })));
  }
}
