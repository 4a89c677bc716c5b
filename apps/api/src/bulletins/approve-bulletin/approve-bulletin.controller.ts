import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { approveBulletin, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireBulletin } from '../bulletin-reading';

@ApiTags('bulletins')
@Controller('ledgers/:ledger/bulletins/:bulletin')
export class ApproveBulletinController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('approve')
  @ApiOperation({ operationId: 'approveBulletin', summary: 'Approved by whom the plan names (审定)' })
  @CommandAnswer(ReceiptDto)
  async approveBulletin(@By() by: ActingPerson, @Param('bulletin') id: string): Promise<Receipt> {
    const on = await requireBulletin(this.app, by, id);
    return receiptOf(await approveBulletin(this.app, commandOf(by, { ...on })));
  }
}
