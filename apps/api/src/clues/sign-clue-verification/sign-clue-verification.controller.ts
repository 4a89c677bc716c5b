import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { signClueVerification, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireClue } from '../clue-reading';
import { SignClueVerificationDto } from './sign-clue-verification.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues/:clue')
export class SignClueVerificationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('sign-verification')
  @ApiOperation({ operationId: 'signClueVerification', summary: 'A member signs the report' })
  @CommandAnswer(ReceiptDto)
  async signClueVerification(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: SignClueVerificationDto,
  ): Promise<Receipt> {
    const clueId = await requireClue(this.app, by, id);
    return receiptOf(await signClueVerification(this.app, commandOf(by, { clueId, ...body })));
  }
}
