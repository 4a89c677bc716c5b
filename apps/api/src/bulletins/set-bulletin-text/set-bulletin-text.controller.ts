import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { setBulletinText, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireBulletin } from '../bulletin-reading';
import { SetBulletinTextDto } from './set-bulletin-text.dto';

@ApiTags('bulletins')
@Controller('ledgers/:ledger/bulletins/:bulletin')
export class SetBulletinTextController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('text')
  @ApiOperation({ operationId: 'setBulletinText', summary: 'Title and text of a draft' })
  @CommandAnswer(ReceiptDto)
  async setBulletinText(
    @By() by: ActingPerson,
    @Param('bulletin') id: string,
    @Body() body: SetBulletinTextDto,
  ): Promise<Receipt> {
    const on = await requireBulletin(this.app, by, id);
    return receiptOf(await setBulletinText(this.app, commandOf(by, { ...on, title: body.title, text: body.text })));
  }
}
