import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { lookBackAtProblem, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireProblem } from '../problem-reading';
import { LookBackAtProblemDto } from './look-back-at-problem.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/problems/:item')
export class LookBackAtProblemController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('look-back')
  @ApiOperation({ operationId: 'lookBackAtProblem', summary: 'Looked at again, and it holds (回头看)' })
  @CommandAnswer(ReceiptDto)
  async lookBackAtProblem(
    @By() by: ActingPerson,
    @Param('item') id: string,
    @Body() body: LookBackAtProblemDto,
  ): Promise<Receipt> {
    const key = await requireProblem(this.app, by, id);
    const { occurredOn, ...rest } = body;
    return receiptOf(
      await lookBackAtProblem(this.app, commandOf(by, { ...key, ...rest, occurredAt: occurredOnDay(occurredOn) })),
    );
  }
}
