import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { replaceClueOfficer, type Application } from '@taizhang/application';
import { personId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { ReplaceClueOfficerDto } from './replace-clue-officer.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class ReplaceClueOfficerController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('replace-officer')
  @ApiOperation({
    operationId: 'replaceClueOfficer',
    summary: 'Another takes over from one who leaves the work (移交承办)',
  })
  @CommandAnswer(ReceiptDto)
  async replaceClueOfficer(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: ReplaceClueOfficerDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    const passed = { from: personId(body.from), to: personId(body.to), grounds: body.grounds };
    return receiptOf(await replaceClueOfficer(this.app, commandOf(by, { clueId, ...passed })));
  }
}
