import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { proposeClueDisposal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { ProposeClueDisposalDto } from './propose-clue-disposal.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class ProposeClueDisposalController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('propose')
  @ApiOperation({ operationId: 'proposeClueDisposal', summary: 'One of the four ways is proposed' })
  @CommandAnswer(ReceiptDto)
  async proposeClueDisposal(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: ProposeClueDisposalDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await proposeClueDisposal(this.app, commandOf(by, { clueId, ...body })));
  }
}
