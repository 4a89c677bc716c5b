import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { superviseCase, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { SuperviseCaseDto } from './supervise-case.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class SuperviseCaseController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('supervise')
  @ApiOperation({ operationId: 'superviseCase', summary: 'An instruction with a day for the answer' })
  @CommandAnswer(ReceiptDto)
  async superviseCase(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: SuperviseCaseDto,
  ): Promise<Receipt> {
    return receiptOf(await superviseCase(this.app, commandOf(by, onCase(id, { ...body, supervisionId: by.key }))));
  }
}
