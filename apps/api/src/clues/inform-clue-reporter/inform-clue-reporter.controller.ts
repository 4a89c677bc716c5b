import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { informClueReporter, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireClue } from '../clue-reading';
import { InformClueReporterDto } from './inform-clue-reporter.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class InformClueReporterController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('inform-reporter')
  @ApiOperation({ operationId: 'informClueReporter', summary: 'The reporter was told' })
  @CommandAnswer(ReceiptDto)
  async informClueReporter(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: InformClueReporterDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id, 'receipt');
    return receiptOf(
      await informClueReporter(
        this.app,
        commandOf(by, {
          clueId,
          about: body.about,
          by: body.by,
          ...(body.objection && { objection: body.objection }),
          occurredAt: occurredOnDay(body.occurredOn),
        }),
      ),
    );
  }
}
