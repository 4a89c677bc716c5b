import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { deferAdjudication, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { DeferAdjudicationDto } from './defer-adjudication.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class DeferAdjudicationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('defer-adjudication')
  @ApiOperation({ operationId: 'deferAdjudication', summary: 'Not accepted for the time being' })
  @CommandAnswer(ReceiptDto)
  async deferAdjudication(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: DeferAdjudicationDto,
  ): Promise<Receipt> {
    return receiptOf(await deferAdjudication(this.app, commandOf(by, onCase(id, body))));
  }
}
