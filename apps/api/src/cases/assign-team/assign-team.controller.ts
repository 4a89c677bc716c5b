import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { assignTeam, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { onCase } from '../case-input';
import { AssignTeamDto } from './assign-team.dto';

@ApiTags('cases')
@Controller('ledgers/:ledger/cases/:case')
export class AssignTeamController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('assign-team')
  @ApiOperation({ operationId: 'assignTeam', summary: 'Two or more examine the case' })
  @CommandAnswer(ReceiptDto)
  async assignTeam(@By() by: ActingPerson, @Param('case') id: string, @Body() body: AssignTeamDto): Promise<Receipt> {
    return receiptOf(await assignTeam(this.app, commandOf(by, onCase(id, body))));
  }
}
