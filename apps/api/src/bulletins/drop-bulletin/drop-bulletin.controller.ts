import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { dropBulletin, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireBulletin } from '../bulletin-reading';
import { DropBulletinDto } from './drop-bulletin.dto';

@ApiTags('bulletins')
@Controller('ledgers/:ledger/bulletins/:bulletin')
export class DropBulletinController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('drop')
  @ApiOperation({ operationId: 'dropBulletin', summary: 'A draft that will not be issued (撤销)' })
  @CommandAnswer(ReceiptDto)
  async dropBulletin(
    @By() by: ActingPerson,
    @Param('bulletin') id: string,
    @Body() body: DropBulletinDto,
  ): Promise<Receipt> {
    const on = await requireBulletin(this.app, by, id);
    return receiptOf(await dropBulletin(this.app, commandOf(by, { ...on, reason: body.reason })));
  }
}
