import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { disposeOfHandIn, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireHandIn } from '../hand-in-reading';
import { DisposeOfHandInDto } from './dispose-of-hand-in.dto';

@ApiTags('hand-ins')
@Controller('ledgers/:ledger/hand-ins/:handIn')
export class DisposeOfHandInController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('dispose')
  @ApiOperation({ operationId: 'disposeOfHandIn', summary: 'What became of it (处置)' })
  @CommandAnswer(ReceiptDto)
  async disposeOfHandIn(
    @By() by: ActingPerson,
    @Param('handIn') id: string,
    @Body() body: DisposeOfHandInDto,
  ): Promise<Receipt> {
    const key = await requireHandIn(this.app, by, id);
    const { occurredOn, amountFen, ...rest } = body;
    const sum = amountFen === undefined ? {} : { amountFen };
    return receiptOf(
      await disposeOfHandIn(
        this.app,
        commandOf(by, { ...key, ...rest, ...sum, occurredAt: occurredOnDay(occurredOn) }),
      ),
    );
  }
}
