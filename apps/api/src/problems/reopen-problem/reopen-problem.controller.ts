import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { reopenProblem, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireProblem } from '../problem-reading';
import { ReopenProblemDto } from './reopen-problem.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/problems/:item')
export class ReopenProblemController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('reopen')
  @ApiOperation({ operationId: 'reopenProblem', summary: 'It has come back (重新列账)' })
  @CommandAnswer(ReceiptDto)
  async reopenProblem(
    @By() by: ActingPerson,
    @Param('item') id: string,
    @Body() body: ReopenProblemDto,
  ): Promise<Receipt> {
    const key = await requireProblem(this.app, by, id);
    return receiptOf(await reopenProblem(this.app, commandOf(by, { ...key, ...body })));
  }
}
