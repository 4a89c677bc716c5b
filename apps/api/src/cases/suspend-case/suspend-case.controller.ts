import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { suspendCase, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { SuspendCaseDto } from './suspend-case.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class SuspendCaseController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('suspend')
  @ApiOperation({ operationId: 'suspendCase', summary: 'The clock stands still' })
  @CommandAnswer(ReceiptDto)
  async suspendCase(@By() by: ActingPerson, @Param('case') id: string, @Body() body: SuspendCaseDto): Promise<Receipt> {
    return receiptOf(await suspendCase(this.app, commandOf(by, onCase(id, body))));
  }
}
