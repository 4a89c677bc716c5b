import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { presentFacts, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { onCase } from '../case-input';
import { PresentFactsDto } from './present-facts.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class PresentFactsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('facts')
  @ApiOperation({ operationId: 'presentFacts', summary: 'The facts are put to the person' })
  @CommandAnswer(ReceiptDto)
  async presentFacts(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: PresentFactsDto,
  ): Promise<Receipt> {
    const { occurredOn, ...told } = body;
    return receiptOf(
      await presentFacts(this.app, commandOf(by, onCase(id, { ...told, occurredAt: occurredOnDay(occurredOn) }))),
    );
  }
}
