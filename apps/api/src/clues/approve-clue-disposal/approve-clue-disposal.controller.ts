import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { approveClueDisposal, type Application } from '@taizhang/application';
import { localDate } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { ApproveClueDisposalDto } from './approve-clue-disposal.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class ApproveClueDisposalController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('approve')
  @ApiOperation({ operationId: 'approveClueDisposal', summary: 'The way is approved' })
  @CommandAnswer(ReceiptDto)
  async approveClueDisposal(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: ApproveClueDisposalDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(
      await approveClueDisposal(
        this.app,
        commandOf(by, {
          clueId,
          way: body.way,
          ...(body.reviewOn !== undefined && { reviewOn: localDate(body.reviewOn) }),
        }),
      ),
    );
  }
}
