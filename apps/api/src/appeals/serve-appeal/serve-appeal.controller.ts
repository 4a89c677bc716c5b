import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { serveAppeal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { onAppeal } from '../appeal-input';
import { ServeAppealDto } from './serve-appeal.dto';

@ApiTags('appeals')
@Controller('ledgers/:ledger/appeals/:appeal')
export class ServeAppealController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('serve')
  @ApiOperation({ operationId: 'serveAppeal', summary: 'The outcome is told to the person' })
  @CommandAnswer(ReceiptDto)
  async serveAppeal(
    @By() by: ActingPerson,
    @Param('appeal') id: string,
    @Body() body: ServeAppealDto,
  ): Promise<Receipt> {
    const { occurredOn, ...told } = body;
    return receiptOf(
      await serveAppeal(this.app, commandOf(by, onAppeal(id, { ...told, occurredAt: occurredOnDay(occurredOn) }))),
    );
  }
}
