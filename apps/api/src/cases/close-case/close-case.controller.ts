import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { closeCase, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { CloseCaseDto } from './close-case.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class CloseCaseController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('close')
  @ApiOperation({ operationId: 'closeCase', summary: 'Closed and archived, through the gate' })
  @CommandAnswer(ReceiptDto)
  async closeCase(@By() by: ActingPerson, @Param('case') id: string, @Body() body: CloseCaseDto): Promise<Receipt> {
    return receiptOf(await closeCase(this.app, commandOf(by, onCase(id, body))));
  }
}
