import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { rejectRectification, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireProblem } from '../problem-reading';
import { RejectRectificationDto } from './reject-rectification.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/problems/:item')
export class RejectRectificationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('reject')
  @ApiOperation({ operationId: 'rejectRectification', summary: 'It is not done: back to the owner (退回)' })
  @CommandAnswer(ReceiptDto)
  async rejectRectification(
    @By() by: ActingPerson,
    @Param('item') id: string,
    @Body() body: RejectRectificationDto,
  ): Promise<Receipt> {
    const key = await requireProblem(this.app, by, id);
    return receiptOf(await rejectRectification(this.app, commandOf(by, { ...key, ...body })));
  }
}
