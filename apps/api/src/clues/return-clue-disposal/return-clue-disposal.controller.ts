import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { returnClueDisposal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { ReturnClueDisposalDto } from './return-clue-disposal.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class ReturnClueDisposalController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('return')
  @ApiOperation({ operationId: 'returnClueDisposal', summary: 'The proposal goes back' })
  @CommandAnswer(ReceiptDto)
  async returnClueDisposal(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: ReturnClueDisposalDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await returnClueDisposal(this.app, commandOf(by, { clueId, ...body })));
  }
}
