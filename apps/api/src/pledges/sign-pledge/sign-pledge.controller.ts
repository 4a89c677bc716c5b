import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { signPledge, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requirePledge } from '../../reading/visible';
import { pledgeKey } from '../../wire/wire-ids';
import { occurredNow } from '../../reading/occurred-at';

@ApiTags('pledges')
@Controller('ledgers/:ledger/pledges/:pledge')
export class SignPledgeController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('sign')
  @ApiOperation({ operationId: 'signPledge', summary: 'Signed by own hand (签承诺书)' })
  @CommandAnswer(ReceiptDto)
  async signPledge(@By() by: ActingPerson, @Param('pledge') id: string): Promise<Receipt> {
    const key = pledgeKey(id);
    await requirePledge(this.app, by, key);
    const input = { ...key, way: 'console' as const, occurredAt: await occurredNow(this.app, by) };
    return receiptOf(await signPledge(this.app, commandOf(by, input)));
  }
}
