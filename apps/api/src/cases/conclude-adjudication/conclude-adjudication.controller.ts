import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { concludeAdjudication, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { ConcludeAdjudicationDto } from './conclude-adjudication.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class ConcludeAdjudicationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('conclude-adjudication')
  @ApiOperation({ operationId: 'concludeAdjudication', summary: 'The panel gives its opinion' })
  @CommandAnswer(ReceiptDto)
  async concludeAdjudication(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: ConcludeAdjudicationDto,
  ): Promise<Receipt> {
    return receiptOf(await concludeAdjudication(this.app, commandOf(by, onCase(id, body))));
  }
}
