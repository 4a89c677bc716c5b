import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { closeClue, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { CloseClueDto } from './close-clue.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class CloseClueController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('close')
  @ApiOperation({ operationId: 'closeClue', summary: 'Closed (予以了结)' })
  @CommandAnswer(ReceiptDto)
  async closeClue(@By() by: ActingPerson, @Param('clue') id: string, @Body() body: CloseClueDto): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await closeClue(this.app, commandOf(by, { clueId, ...body })));
  }
}
