import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { decideAppeal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onAppeal } from '../appeal-input';
import { DecideAppealDto } from './decide-appeal.dto';

@ApiTags('appeals')
@Controller('ledgers/:ledger/appeals/:appeal')
export class DecideAppealController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('decide')
  @ApiOperation({ operationId: 'decideAppeal', summary: 'The deciding body decides the appeal' })
  @CommandAnswer(ReceiptDto)
  async decideAppeal(
    @By() by: ActingPerson,
    @Param('appeal') id: string,
    @Body() body: DecideAppealDto,
  ): Promise<Receipt> {
    return receiptOf(await decideAppeal(this.app, commandOf(by, onAppeal(id, body))));
  }
}
