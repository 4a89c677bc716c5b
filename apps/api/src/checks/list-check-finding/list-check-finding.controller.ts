import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { listCheckFinding, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { foundAt } from '../found-at';
import { requireCheck } from '../check-reading';
import { ListCheckFindingDto } from './list-check-finding.dto';

@ApiTags('checks')
@Controller('ledgers/:ledger/checks/:check')
export class ListCheckFindingController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('list-finding')
  @ApiOperation({
    operationId: 'listCheckFinding',
    summary: 'A problem that was found enters the ledger of the unit (列账)',
  })
  @CommandAnswer(ReceiptDto)
  async listCheckFinding(
    @By() by: ActingPerson,
    @Param('check') id: string,
    @Body() body: ListCheckFindingDto,
  ): Promise<Receipt> {
    const { campaignId, checkId, state } = await requireCheck(this.app, by, id);
    const { target, tendency, description } = body;
    const found = foundAt(state, target);
    const input = {
      ...{ campaignId, checkId, target, tendency, description },
      unitId: found.unitId,
      ...(found.personId !== undefined && { personId: found.personId }),
      problemClass: found.problemClass,
      occurredAt: found.at,
    };
    return receiptOf(await listCheckFinding(this.app, commandOf(by, input)));
  }
}
