import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { concludeTalkInquiry, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { ConcludeTalkInquiryDto } from './conclude-talk-inquiry.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class ConcludeTalkInquiryController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('conclude-inquiry')
  @ApiOperation({ operationId: 'concludeTalkInquiry', summary: 'The result paper' })
  @CommandAnswer(ReceiptDto)
  async concludeTalkInquiry(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: ConcludeTalkInquiryDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await concludeTalkInquiry(this.app, commandOf(by, { clueId, ...body })));
  }
}
