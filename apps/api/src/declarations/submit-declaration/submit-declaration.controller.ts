import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { submitDeclaration, type Application } from '@taizhang/application';
import type { DeclarationForm } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { aPerson } from '../../platform/commands/entry-mark';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredNow, occurredOnDay } from '../../reading/occurred-at';
import { requireDeclaration } from '../../reading/visible';
import { declarationKey } from '../../wire/wire-ids';
import { SubmitDeclarationDto } from './submit-declaration.dto';

@ApiTags('declarations')
@Controller('ledgers/:ledger/declarations/:declaration')
export class SubmitDeclarationController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('submit')
  @ApiOperation({
    operationId: 'submitDeclaration',
    summary: 'The form is filled in and signed by the person; a paper form is entered for him with the day on it',
  })
  @CommandAnswer(ReceiptDto)
  async submitDeclaration(
    @By() by: ActingPerson,
    @Param('declaration') id: string,
    @Body() body: SubmitDeclarationDto,
  ): Promise<Receipt> {
    const key = declarationKey(id);
    await requireDeclaration(this.app, by, key);
    const day = body.occurredOn ?? by.entry?.on;
    const occurredAt = day === undefined ? await occurredNow(this.app, by) : occurredOnDay(day);
    const input = { ...key, form: body.form as DeclarationForm, occurredAt };
    return receiptOf(await submitDeclaration(this.app, commandOf(by, input, undefined, aPerson(key.personId))));
  }
}
