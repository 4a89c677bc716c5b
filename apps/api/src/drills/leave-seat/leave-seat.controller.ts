import { Controller, Inject, Post, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { leaveSeat, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { ByAnyone, commandOf, type DrillCommander } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { seatOf } from '../seats';

@ApiTags('drills')
@Controller('drills/:ledger')
export class LeaveSeatController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('seats/:seat/leave')
  @ApiOperation({ operationId: 'leaveSeat', summary: 'Hand the seat back to the invented colleague' })
  @CommandAnswer(ReceiptDto)
  async leaveSeat(@ByAnyone() by: DrillCommander, @Param('seat') seat: string): Promise<Receipt> {
    const sitting = by.sitting === undefined ? {} : { sitting: by.sitting };
    return receiptOf(await leaveSeat(this.app, commandOf(by, { seat: seatOf(seat), ...sitting })));
  }
}
