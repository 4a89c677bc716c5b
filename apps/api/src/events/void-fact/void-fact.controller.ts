import { Body, Controller, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { voidFact, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { VoidFactDto } from './void-fact.dto';

@ApiTags('events')
@Controller('ledgers/:ledger/events/:position')
export class VoidFactController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('void')
  @ApiOperation({ operationId: 'voidFact', summary: 'The fact did not happen (作废)' })
  @CommandAnswer(ReceiptDto)
  async voidFact(
    @By() by: ActingPerson,
    @Param('position', ParseIntPipe) position: number,
    @Body() { reason, evidence }: VoidFactDto,
  ): Promise<Receipt> {
    return receiptOf(await voidFact(this.app, commandOf(by, { position, reason, evidence })));
  }
}
