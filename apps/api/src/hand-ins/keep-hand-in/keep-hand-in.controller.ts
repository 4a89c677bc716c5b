import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { keepHandIn, type Application } from '@taizhang/application';
import { personId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireHandIn } from '../hand-in-reading';
import { KeepHandInDto } from './keep-hand-in.dto';

@ApiTags('hand-ins')
@Controller('ledgers/:ledger/hand-ins/:handIn')
export class KeepHandInController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('keep')
  @ApiOperation({ operationId: 'keepHandIn', summary: 'Kept by somebody, somewhere (保管)' })
  @CommandAnswer(ReceiptDto)
  async keepHandIn(@By() by: ActingPerson, @Param('handIn') id: string, @Body() body: KeepHandInDto): Promise<Receipt> {
    const key = await requireHandIn(this.app, by, id);
    const { occurredOn, ...rest } = body;
    return receiptOf(
      await keepHandIn(
        this.app,
        commandOf(by, { ...key, ...rest, keeperId: personId(body.keeperId), occurredAt: occurredOnDay(occurredOn) }),
      ),
    );
  }
}
