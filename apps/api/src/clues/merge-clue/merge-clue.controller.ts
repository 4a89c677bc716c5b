import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { mergeClue, type Application } from '@taizhang/application';
import { clueId as clueIdOf } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { MergeClueDto } from './merge-clue.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class MergeClueController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('merge')
  @ApiOperation({ operationId: 'mergeClue', summary: 'Read with a clue that is known' })
  @CommandAnswer(ReceiptDto)
  async mergeClue(@By() by: ActingPerson, @Param('clue') id: string, @Body() body: MergeClueDto): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(
      await mergeClue(this.app, commandOf(by, { clueId, into: clueIdOf(body.into), grounds: body.grounds })),
    );
  }
}
