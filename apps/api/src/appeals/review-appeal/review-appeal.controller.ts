import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { reviewAppeal, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onAppeal } from '../appeal-input';
import { ReviewAppealDto } from './review-appeal.dto';

@ApiTags('appeals')
@Controller('ledgers/:ledger/appeals/:appeal')
export class ReviewAppealController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('review')
  @ApiOperation({ operationId: 'reviewAppeal', summary: 'A reviewer reports' })
  @CommandAnswer(ReceiptDto)
  async reviewAppeal(
    @By() by: ActingPerson,
    @Param('appeal') id: string,
    @Body() body: ReviewAppealDto,
  ): Promise<Receipt> {
    return receiptOf(await reviewAppeal(this.app, commandOf(by, onAppeal(id, body))));
  }
}
