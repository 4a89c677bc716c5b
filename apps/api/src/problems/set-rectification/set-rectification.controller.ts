import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { setRectification, type Application } from '@taizhang/application';
import { personId, localDate } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { aUnit } from '../../platform/commands/entry-mark';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireProblem } from '../problem-reading';
import { SetRectificationDto } from './set-rectification.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/problems/:item')
export class SetRectificationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('set-rectification')
  @ApiOperation({
    operationId: 'setRectification',
    summary: 'Measure, owner and limit of the rectification (整改措施、责任人、时限)',
  })
  @CommandAnswer(ReceiptDto)
  async setRectification(
    @By() by: ActingPerson,
    @Param('item') id: string,
    @Body() body: SetRectificationDto,
  ): Promise<Receipt> {
    const key = await requireProblem(this.app, by, id);
    const input = { ...key, ...body, ownerId: personId(body.ownerId), dueOn: localDate(body.dueOn) };
    return receiptOf(await setRectification(this.app, commandOf(by, input, undefined, aUnit(key.unitId))));
  }
}
