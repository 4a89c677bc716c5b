import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { orderWithdrawal, type Application } from '@taizhang/application';
import { localDate } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireWithdrawal } from '../../reading/visible';
import { withdrawalKey } from '../../wire/wire-ids';
import { OrderWithdrawalDto } from './order-withdrawal.dto';

@ApiTags('withdrawals')
@Controller('ledgers/:ledger/withdrawals/:withdrawal')
export class OrderWithdrawalController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('order')
  @ApiOperation({ operationId: 'orderWithdrawal', summary: 'Ordered out by a date (责成退出)' })
  @CommandAnswer(ReceiptDto)
  async orderWithdrawal(
    @By() by: ActingPerson,
    @Param('withdrawal') id: string,
    @Body() body: OrderWithdrawalDto,
  ): Promise<Receipt> {
    const key = withdrawalKey(id);
    await requireWithdrawal(this.app, by, key);
    return receiptOf(await orderWithdrawal(this.app, commandOf(by, { ...key, ...body, dueOn: localDate(body.dueOn) })));
  }
}
