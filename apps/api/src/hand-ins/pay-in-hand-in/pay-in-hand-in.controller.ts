import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { payInHandIn, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireHandIn } from '../hand-in-reading';
import { PayInHandInDto } from './pay-in-hand-in.dto';

@ApiTags('hand-ins')
@Controller('ledgers/:ledger/hand-ins/:handIn')
export class PayInHandInController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('pay-in')
  @ApiOperation({ operationId: 'payInHandIn', summary: 'Paid into the integrity account (缴入廉政账户)' })
  @CommandAnswer(ReceiptDto)
  async payInHandIn(
    @By() by: ActingPerson,
    @Param('handIn') id: string,
    @Body() body: PayInHandInDto,
  ): Promise<Receipt> {
    const key = await requireHandIn(this.app, by, id);
    const { occurredOn, ...rest } = body;
    return receiptOf(
      await payInHandIn(this.app, commandOf(by, { ...key, ...rest, occurredAt: occurredOnDay(occurredOn) })),
    );
  }
}
