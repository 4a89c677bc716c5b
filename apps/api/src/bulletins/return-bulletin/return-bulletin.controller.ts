import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { returnBulletin, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireBulletin } from '../bulletin-reading';
import { ReturnBulletinDto } from './return-bulletin.dto';

@ApiTags('bulletins')
@Controller('ledgers/:ledger/bulletins/:bulletin')
export class ReturnBulletinController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('return')
  @ApiOperation({ operationId: 'returnBulletin', summary: 'Back to whoever wrote it (退回)' })
  @CommandAnswer(ReceiptDto)
  async returnBulletin(
    @By() by: ActingPerson,
    @Param('bulletin') id: string,
    @Body() body: ReturnBulletinDto,
  ): Promise<Receipt> {
    const on = await requireBulletin(this.app, by, id);
    return receiptOf(await returnBulletin(this.app, commandOf(by, { ...on, reason: body.reason })));
  }
}
