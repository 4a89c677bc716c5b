import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { recuseClueOfficer, type Application } from '@taizhang/application';
import { personId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { RecuseClueOfficerDto } from './recuse-clue-officer.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class RecuseClueOfficerController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('recuse')
  @ApiOperation({ operationId: 'recuseClueOfficer', summary: 'A person is kept off it (回避)' })
  @CommandAnswer(ReceiptDto)
  async recuseClueOfficer(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: RecuseClueOfficerDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(
      await recuseClueOfficer(this.app, commandOf(by, { clueId, ...body, officer: personId(body.officer) })),
    );
  }
}
