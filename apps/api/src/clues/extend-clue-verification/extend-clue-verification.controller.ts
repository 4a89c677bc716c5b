import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { extendClueVerification, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { ExtendClueVerificationDto } from './extend-clue-verification.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class ExtendClueVerificationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('extend-verification')
  @ApiOperation({ operationId: 'extendClueVerification', summary: 'More time for the verification' })
  @CommandAnswer(ReceiptDto)
  async extendClueVerification(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: ExtendClueVerificationDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(
      await extendClueVerification(
        this.app,
        commandOf(by, { clueId, grounds: body.grounds, by: { amount: body.months, unit: 'months' } }),
      ),
    );
  }
}
