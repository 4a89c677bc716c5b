import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { drawCheck, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireCheck } from '../check-reading';

@ApiTags('checks')
@Controller('ledgers/:ledger/checks/:check')
export class DrawCheckController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('draw')
  @ApiOperation({ operationId: 'drawCheck', summary: 'The population is frozen and drawn from (抽取)' })
  @CommandAnswer(ReceiptDto)
  async drawCheck(@By() by: ActingPerson, @Param('check') id: string): Promise<Receipt> {
    const { campaignId, checkId } = await requireCheck(this.app, by, id);
    return receiptOf(await drawCheck(this.app, commandOf(by, { campaignId, checkId })));
  }
}
