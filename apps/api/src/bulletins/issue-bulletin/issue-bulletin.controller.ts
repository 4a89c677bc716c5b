import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { issueBulletin, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireBulletin } from '../bulletin-reading';

@ApiTags('bulletins')
@Controller('ledgers/:ledger/bulletins/:bulletin')
export class IssueBulletinController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('issue')
  @ApiOperation({ operationId: 'issueBulletin', summary: 'Issued with the next number of the series (印发)' })
  @CommandAnswer(ReceiptDto)
  async issueBulletin(@By() by: ActingPerson, @Param('bulletin') id: string): Promise<Receipt> {
    const on = await requireBulletin(this.app, by, id);
    return receiptOf(await issueBulletin(this.app, commandOf(by, { ...on })));
  }
}
