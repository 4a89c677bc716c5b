import { Body, Controller, Headers, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId, type PersonId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, type ActingPerson } from '../../platform/commands/commander';
import { inTurn } from '../../platform/commands/in-turn';
import { bulkReceiptOf, type BulkReceipt } from '../../platform/commands/receipt';
import { BulkReceiptDto } from '../../platform/commands/receipt.dto';
import { languageOf } from '../../platform/problem/accept-language';
import { AskPledgesDto } from './ask-pledges.dto';
import { askerOver } from './asker-over';

/** A frozen list of persons who joined after the list was drawn: one event and one receipt a person. */
@ApiTags('pledges')
@Controller('ledgers/:ledger/campaigns/:campaign/pledges')
export class AskPledgesController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('ask')
  @ApiOperation({ operationId: 'askPledges', summary: 'Ask a frozen list of persons for their pledge (列入应签名单)' })
  @CommandAnswer(BulkReceiptDto)
  async askPledges(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Body() body: AskPledgesDto,
    @Headers('accept-language') language: string | undefined,
  ): Promise<BulkReceipt> {
    const persons = [...new Set(body.persons)] as PersonId[];
    const ask = await askerOver(this.app, by, campaignId(campaign), persons);
    const outcomes = await inTurn(persons, async (id) => ({ id, outcome: await ask(id) }));
    return bulkReceiptOf(outcomes, languageOf(language));
  }
}
