import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { acceptAdjudication, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { AcceptAdjudicationDto } from './accept-adjudication.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class AcceptAdjudicationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('accept-adjudication')
  @ApiOperation({ operationId: 'acceptAdjudication', summary: 'Adjudication accepts the case, with its panel' })
  @CommandAnswer(ReceiptDto)
  async acceptAdjudication(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: AcceptAdjudicationDto,
  ): Promise<Receipt> {
    return receiptOf(await acceptAdjudication(this.app, commandOf(by, onCase(id, body))));
  }
}
