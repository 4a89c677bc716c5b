import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { assignClue, type Application } from '@taizhang/application';
import { personId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { AssignClueDto } from './assign-clue.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class AssignClueController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('assign')
  @ApiOperation({ operationId: 'assignClue', summary: 'Officers take it over' })
  @CommandAnswer(ReceiptDto)
  async assignClue(@By() by: ActingPerson, @Param('clue') id: string, @Body() body: AssignClueDto): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await assignClue(this.app, commandOf(by, { clueId, officers: body.officers.map(personId) })));
  }
}
