import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { returnFromAdjudication, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { ReturnFromAdjudicationDto } from './return-from-adjudication.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class ReturnFromAdjudicationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('return')
  @ApiOperation({ operationId: 'returnFromAdjudication', summary: 'Back to the team' })
  @CommandAnswer(ReceiptDto)
  async returnFromAdjudication(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: ReturnFromAdjudicationDto,
  ): Promise<Receipt> {
    return receiptOf(await returnFromAdjudication(this.app, commandOf(by, onCase(id, body))));
  }
}
