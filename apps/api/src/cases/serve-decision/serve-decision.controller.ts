import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { serveDecision, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { onCase } from '../case-input';
import { ServeDecisionDto } from './serve-decision.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class ServeDecisionController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('serve')
  @ApiOperation({ operationId: 'serveDecision', summary: 'The decision is announced' })
  @CommandAnswer(ReceiptDto)
  async serveDecision(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: ServeDecisionDto,
  ): Promise<Receipt> {
    const { occurredOn, ...told } = body;
    return receiptOf(
      await serveDecision(this.app, commandOf(by, onCase(id, { ...told, occurredAt: occurredOnDay(occurredOn) }))),
    );
  }
}
