import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { classifyClue, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { ClassifyClueDto } from './classify-clue.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class ClassifyClueController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('classify')
  @ApiOperation({ operationId: 'classifyClue', summary: 'What it is, and whose matter' })
  @CommandAnswer(ReceiptDto)
  async classifyClue(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: ClassifyClueDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await classifyClue(this.app, commandOf(by, { clueId, ...body })));
  }
}
