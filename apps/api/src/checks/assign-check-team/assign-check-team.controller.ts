import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { assignCheckTeam, type Application } from '@taizhang/application';
import { personId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireCheck } from '../check-reading';
import { AssignCheckTeamDto } from './assign-check-team.dto';

@ApiTags('checks')
@Controller('ledgers/:ledger/checks/:check')
export class AssignCheckTeamController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('teams')
  @ApiOperation({
    operationId: 'assignCheckTeam',
    summary: 'Targets go to a team, after a conflict check (组成检查组)',
  })
  @CommandAnswer(ReceiptDto)
  async assignCheckTeam(
    @By() by: ActingPerson,
    @Param('check') id: string,
    @Body() body: AssignCheckTeamDto,
  ): Promise<Receipt> {
    const { campaignId, checkId } = await requireCheck(this.app, by, id);
    const input = {
      ...{ campaignId, checkId, targets: body.targets },
      leaderId: personId(body.leaderId),
      members: body.members.map(personId),
    };
    return receiptOf(await assignCheckTeam(this.app, commandOf(by, input)));
  }
}
