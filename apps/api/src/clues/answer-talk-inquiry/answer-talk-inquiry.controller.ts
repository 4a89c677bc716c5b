import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { answerTalkInquiry, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireClue } from '../clue-reading';
import { AnswerTalkInquiryDto } from './answer-talk-inquiry.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class AnswerTalkInquiryController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('answer-inquiry')
  @ApiOperation({ operationId: 'answerTalkInquiry', summary: 'The answer to the letter came' })
  @CommandAnswer(ReceiptDto)
  async answerTalkInquiry(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: AnswerTalkInquiryDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(
      await answerTalkInquiry(
        this.app,
        commandOf(by, {
          clueId,
          answer: body.answer,
          ...(body.partyHeadOpinion && { partyHeadOpinion: body.partyHeadOpinion }),
          occurredAt: occurredOnDay(body.occurredOn),
        }),
      ),
    );
  }
}
