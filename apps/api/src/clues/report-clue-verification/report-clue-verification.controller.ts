import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { reportClueVerification, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { ReportClueVerificationDto } from './report-clue-verification.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class ReportClueVerificationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('report-verification')
  @ApiOperation({ operationId: 'reportClueVerification', summary: "The team's report" })
  @CommandAnswer(ReceiptDto)
  async reportClueVerification(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: ReportClueVerificationDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await reportClueVerification(this.app, commandOf(by, { clueId, ...body })));
  }
}
