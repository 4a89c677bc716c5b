import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { registerCheckFinding, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { foundAt } from '../found-at';
import { requireCheck } from '../check-reading';
import { RegisterCheckFindingDto } from './register-check-finding.dto';

@ApiTags('checks')
@Controller('ledgers/:ledger/checks/:check')
export class RegisterCheckFindingController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('register-finding')
  @ApiOperation({
    operationId: 'registerCheckFinding',
    summary: 'A problem that was found is registered as a clue (登记线索)',
  })
  @CommandAnswer(ReceiptDto)
  async registerCheckFinding(
    @By() by: ActingPerson,
    @Param('check') id: string,
    @Body() body: RegisterCheckFindingDto,
  ): Promise<Receipt> {
    const { campaignId, checkId, state } = await requireCheck(this.app, by, id);
    const { target, summary } = body;
    const found = foundAt(state, target);
    const clue = {
      unitId: found.checkedBy,
      receivedAt: found.at,
      concernedUnitId: found.unitId,
      concernedPersonIds: found.personId === undefined ? [] : [found.personId],
      content: { summary, accused: '' },
    };
    return receiptOf(await registerCheckFinding(this.app, commandOf(by, { campaignId, checkId, target, clue })));
  }
}
