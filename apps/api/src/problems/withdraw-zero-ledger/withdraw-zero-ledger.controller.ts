import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { withdrawZeroLedger, type Application } from '@taizhang/application';
import { campaignId, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireLedgerOf } from '../problem-reading';
import { WithdrawZeroLedgerDto } from './withdraw-zero-ledger.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/campaigns/:campaign/units/:unit/zero-ledger')
export class WithdrawZeroLedgerController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('withdraw')
  @ApiOperation({ operationId: 'withdrawZeroLedger', summary: 'A signed zero no longer holds (撤回零问题)' })
  @CommandAnswer(ReceiptDto)
  async withdrawZeroLedger(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Param('unit') unit: string,
    @Body() body: WithdrawZeroLedgerDto,
  ): Promise<Receipt> {
    const on = { campaignId: campaignId(campaign), unitId: unitId(unit) };
    await requireLedgerOf(this.app, by, on.unitId);
    return receiptOf(await withdrawZeroLedger(this.app, commandOf(by, { ...on, ...body })));
  }
}
