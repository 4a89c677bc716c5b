import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { claimRectification, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { aUnit } from '../../platform/commands/entry-mark';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireProblem } from '../problem-reading';
import { ClaimRectificationDto } from './claim-rectification.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/problems/:item')
export class ClaimRectificationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('claim')
  @ApiOperation({ operationId: 'claimRectification', summary: 'The owner says that it is done (报告整改完成)' })
  @CommandAnswer(ReceiptDto)
  async claimRectification(
    @By() by: ActingPerson,
    @Param('item') id: string,
    @Body() body: ClaimRectificationDto,
  ): Promise<Receipt> {
    const key = await requireProblem(this.app, by, id);
    const { occurredOn, ...rest } = body;
    const input = { ...key, ...rest, files: [], occurredAt: occurredOnDay(occurredOn) };
    return receiptOf(await claimRectification(this.app, commandOf(by, input, undefined, aUnit(key.unitId))));
  }
}
