import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { listProblem, listedProblemId, type Application } from '@taizhang/application';
import { campaignId, personId, problemStream, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { aUnit } from '../../platform/commands/entry-mark';
import { receiptOf } from '../../platform/commands/receipt';
import { occurredOnDay } from '../../reading/occurred-at';
import { wireIdOf } from '../../wire/wire-ids';
import { requireLedgerOf } from '../problem-reading';
import { ListProblemDto, ListedProblemDto } from './list-problem.dto';

@ApiTags('problems')
@Controller('ledgers/:ledger/campaigns/:campaign/problems')
export class ListProblemController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'listProblem', summary: 'A problem enters the ledger of a unit (列账)' })
  @CommandAnswer(ListedProblemDto)
  async listProblem(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Body() body: ListProblemDto,
  ): Promise<ListedProblemDto> {
    const { occurredOn, personId: subject, ...rest } = body;
    const ledgerOf = { campaignId: campaignId(campaign), unitId: unitId(body.unitId) };
    await requireLedgerOf(this.app, by, ledgerOf.unitId);
    const input = {
      ...rest,
      ...ledgerOf,
      ...(subject !== undefined && { personId: personId(subject) }),
      occurredAt: occurredOnDay(occurredOn),
    };
    const command = commandOf(by, input, undefined, aUnit(ledgerOf.unitId));
    const receipt = receiptOf(await listProblem(this.app, command));
    const id = listedProblemId(by.key);
    return { item: wireIdOf(problemStream(ledgerOf.campaignId, ledgerOf.unitId, id)), ...receipt };
  }
}
