import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { approveDecision, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { ApproveDecisionDto } from './approve-decision.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class ApproveDecisionController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('decide')
  @ApiOperation({ operationId: 'approveDecision', summary: 'The decision for one person' })
  @CommandAnswer(ReceiptDto)
  async approveDecision(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: ApproveDecisionDto,
  ): Promise<Receipt> {
    return receiptOf(await approveDecision(this.app, commandOf(by, onCase(id, body))));
  }
}
