import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { recordExecutionStep, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { onCase } from '../case-input';
import { RecordExecutionStepDto } from './record-execution-step.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class RecordExecutionStepController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('execution-steps')
  @ApiOperation({ operationId: 'recordExecutionStep', summary: 'One step of carrying the decision out' })
  @CommandAnswer(ReceiptDto)
  async recordExecutionStep(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: RecordExecutionStepDto,
  ): Promise<Receipt> {
    const { occurredOn, ...told } = body;
    return receiptOf(
      await recordExecutionStep(
        this.app,
        commandOf(by, onCase(id, { ...told, occurredAt: occurredOnDay(occurredOn) })),
      ),
    );
  }
}
