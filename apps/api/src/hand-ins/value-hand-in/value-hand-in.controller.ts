import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { valueHandIn, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireHandIn } from '../hand-in-reading';
import { ValueHandInDto } from './value-hand-in.dto';

@ApiTags('hand-ins')
@Controller('ledgers/:ledger/hand-ins/:handIn')
export class ValueHandInController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('value')
  @ApiOperation({ operationId: 'valueHandIn', summary: 'What it is worth (估价)' })
  @CommandAnswer(ReceiptDto)
  async valueHandIn(
    @By() by: ActingPerson,
    @Param('handIn') id: string,
    @Body() body: ValueHandInDto,
  ): Promise<Receipt> {
    const key = await requireHandIn(this.app, by, id);
    return receiptOf(await valueHandIn(this.app, commandOf(by, { ...key, ...body })));
  }
}
