import { Body, Controller, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { correctFactDate, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { CorrectFactDateDto } from './correct-fact-date.dto';

@ApiTags('events')
@Controller('ledgers/:ledger/events/:position')
export class CorrectFactDateController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('correct-date')
  @ApiOperation({ operationId: 'correctFactDate', summary: 'The fact happened on another day (更正)' })
  @CommandAnswer(ReceiptDto)
  async correctFactDate(
    @By() by: ActingPerson,
    @Param('position', ParseIntPipe) position: number,
    @Body() { occurredOn, reason, evidence }: CorrectFactDateDto,
  ): Promise<Receipt> {
    const input = { position, occurredAt: occurredOnDay(occurredOn), reason, evidence };
    return receiptOf(await correctFactDate(this.app, commandOf(by, input)));
  }
}
