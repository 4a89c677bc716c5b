import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { takeOverCase, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { TakeOverCaseDto } from './take-over-case.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class TakeOverCaseController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('take-over')
  @ApiOperation({ operationId: 'takeOverCase', summary: 'The level above handles it from now on' })
  @CommandAnswer(ReceiptDto)
  async takeOverCase(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: TakeOverCaseDto,
  ): Promise<Receipt> {
    return receiptOf(await takeOverCase(this.app, commandOf(by, onCase(id, body))));
  }
}
