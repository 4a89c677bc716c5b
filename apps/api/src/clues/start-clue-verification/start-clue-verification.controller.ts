import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { startClueVerification, type Application } from '@taizhang/application';
import { personId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { StartClueVerificationDto } from './start-clue-verification.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class StartClueVerificationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('start-verification')
  @ApiOperation({ operationId: 'startClueVerification', summary: 'Plan and team of the verification' })
  @CommandAnswer(ReceiptDto)
  async startClueVerification(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: StartClueVerificationDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(
      await startClueVerification(this.app, commandOf(by, { clueId, plan: body.plan, team: body.team.map(personId) })),
    );
  }
}
