import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { extendCaseClock, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { ExtendCaseClockDto } from './extend-case-clock.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class ExtendCaseClockController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('extend')
  @ApiOperation({ operationId: 'extendCaseClock', summary: 'A clock is lengthened by its approver' })
  @CommandAnswer(ReceiptDto)
  async extendCaseClock(
    @By() by: ActingPerson,
    @Param('case') id: string,
    @Body() body: ExtendCaseClockDto,
  ): Promise<Receipt> {
    return receiptOf(await extendCaseClock(this.app, commandOf(by, onCase(id, body))));
  }
}
