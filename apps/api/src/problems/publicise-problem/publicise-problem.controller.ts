import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { publiciseProblem, type Application } from '@taizhang/application';
import { localDate } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireProblem } from '../problem-reading';
import { PubliciseProblemDto } from './publicise-problem.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/problems/:item')
export class PubliciseProblemController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('publicise')
  @ApiOperation({ operationId: 'publiciseProblem', summary: 'Shown in the unit or to the public (公示)' })
  @CommandAnswer(ReceiptDto)
  async publiciseProblem(
    @By() by: ActingPerson,
    @Param('item') id: string,
    @Body() body: PubliciseProblemDto,
  ): Promise<Receipt> {
    const key = await requireProblem(this.app, by, id);
    const { occurredOn, until, ...rest } = body;
    return receiptOf(
      await publiciseProblem(
        this.app,
        commandOf(by, {
          ...key,
          ...rest,
          ...(until && { until: localDate(until) }),
          occurredAt: occurredOnDay(occurredOn),
        }),
      ),
    );
  }
}
