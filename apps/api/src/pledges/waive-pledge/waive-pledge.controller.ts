import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { waivePledge, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requirePledge } from '../../reading/visible';
import { pledgeKey } from '../../wire/wire-ids';
import { WaivePledgeDto } from './waive-pledge.dto';

@ApiTags('pledges')
@Controller('ledgers/:ledger/pledges/:pledge')
export class WaivePledgeController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('waive')
  @ApiOperation({ operationId: 'waivePledge', summary: 'They need not sign, for a reason (免签)' })
  @CommandAnswer(ReceiptDto)
  async waivePledge(
    @By() by: ActingPerson,
    @Param('pledge') id: string,
    @Body() body: WaivePledgeDto,
  ): Promise<Receipt> {
    const key = pledgeKey(id);
    await requirePledge(this.app, by, key);
    return receiptOf(await waivePledge(this.app, commandOf(by, { ...key, ...body })));
  }
}
