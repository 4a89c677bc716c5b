import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { declareInterest, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { DeclareInterestDto } from './declare-interest.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class DeclareInterestController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('declare-interest')
  @ApiOperation({ operationId: 'declareInterest', summary: 'Somebody recuses himself, or is recused' })
  @CommandAnswer(ReceiptDto)
  async declareInterest(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: DeclareInterestDto,
  ): Promise<Receipt> {
    return receiptOf(await declareInterest(this.app, commandOf(by, onCase(id, body))));
  }
}
