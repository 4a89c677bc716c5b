import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { openTalkInquiry, type Application } from '@taizhang/application';
import { personId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireClue } from '../clue-reading';
import { OpenTalkInquiryDto } from './open-talk-inquiry.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class OpenTalkInquiryController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('open-inquiry')
  @ApiOperation({ operationId: 'openTalkInquiry', summary: 'A letter was served, or a talk held' })
  @CommandAnswer(ReceiptDto)
  async openTalkInquiry(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: OpenTalkInquiryDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(
      await openTalkInquiry(
        this.app,
        commandOf(by, {
          clueId,
          form: body.form,
          text: body.text,
          person: personId(body.person),
          occurredAt: occurredOnDay(body.occurredOn),
        }),
      ),
    );
  }
}
