import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { chaseClue, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { ChaseClueDto } from './chase-clue.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class ChaseClueController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('chase')
  @ApiOperation({ operationId: 'chaseClue', summary: 'It is chased (督办)' })
  @CommandAnswer(ReceiptDto)
  async chaseClue(@By() by: ActingPerson, @Param('clue') id: string, @Body() body: ChaseClueDto): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await chaseClue(this.app, commandOf(by, { clueId, ...body })));
  }
}
