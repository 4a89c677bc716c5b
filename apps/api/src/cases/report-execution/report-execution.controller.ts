import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { reportExecution, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { onCase } from '../case-input';
import { ReportExecutionDto } from './report-execution.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class ReportExecutionController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('report-execution')
  @ApiOperation({ operationId: 'reportExecution', summary: 'The executing body reports' })
  @CommandAnswer(ReceiptDto)
  async reportExecution(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: ReportExecutionDto,
  ): Promise<Receipt> {
    const { occurredOn, ...told } = body;
    return receiptOf(
      await reportExecution(this.app, commandOf(by, onCase(id, { ...told, occurredAt: occurredOnDay(occurredOn) }))),
    );
  }
}
