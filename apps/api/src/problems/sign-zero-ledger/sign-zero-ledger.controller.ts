import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { signZeroLedger, type Application } from '@taizhang/application';
import { campaignId, localDate, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireLedgerOf } from '../problem-reading';
import { SignZeroLedgerDto } from './sign-zero-ledger.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/campaigns/:campaign/units/:unit/zero-ledger')
export class SignZeroLedgerController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('sign')
  @ApiOperation({
    operationId: 'signZeroLedger',
    summary: 'The ledger of a unit is signed as empty up to a day (零问题)',
  })
  @CommandAnswer(ReceiptDto)
  async signZeroLedger(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Param('unit') unit: string,
    @Body() body: SignZeroLedgerDto,
  ): Promise<Receipt> {
    const on = { campaignId: campaignId(campaign), unitId: unitId(unit) };
    await requireLedgerOf(this.app, by, on.unitId);
    return receiptOf(await signZeroLedger(this.app, commandOf(by, { ...on, upTo: localDate(body.upTo) })));
  }
}
