import { Body, Controller, Headers, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { releaseRung, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { inTurn } from '../../platform/commands/in-turn';
import { bulkReceiptOf, type BulkReceipt } from '../../platform/commands/receipt';
import { BulkReceiptDto } from '../../platform/commands/receipt.dto';
import { languageOf } from '../../platform/problem/accept-language';
import { ifVisible, requireEscalation } from '../../reading/visible';
import { escalationKey } from '../../wire/wire-ids';
import { ReleaseRungsDto } from './release-rungs.dto';

@ApiTags('ladder')
@Controller('ledgers/:ledger/campaigns/:campaign/rungs')
export class ReleaseRungsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('release')
  @ApiOperation({ operationId: 'releaseRungs', summary: 'Release held rungs: they fire at their time, or now (放行)' })
  @CommandAnswer(BulkReceiptDto)
  async releaseRungs(
    @By() by: ActingPerson,
    @Body() body: ReleaseRungsDto,
    @Headers('accept-language') language: string | undefined,
  ): Promise<BulkReceipt> {
    const outcomes = await inTurn(body.escalations, async (id) => {
      const outcome = await ifVisible(async () => {
        const key = escalationKey(id);
        await requireEscalation(this.app, by, key);
        return releaseRung(this.app, commandOf(by, { ...key, level: body.level }, id));
      });
      return { id, outcome };
    });
    return bulkReceiptOf(outcomes, languageOf(language));
  }
}
