import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { askSealedRead, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { streamOfSubject } from '../../wire/wire-ids';
import { AskSealedDto } from './ask-sealed.dto';

@ApiTags('sealed')
@Controller('ledgers/:ledger/sealed')
export class AskSealedController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('ask')
  @ApiOperation({ operationId: 'askSealed', summary: 'Ask a second person to let an envelope be opened' })
  @CommandAnswer(ReceiptDto)
  async askSealed(@By() by: ActingPerson, @Body() { subject, compartment, reason }: AskSealedDto): Promise<Receipt> {
    const stream = streamOfSubject(subject);
    return receiptOf(await askSealedRead(this.app, commandOf(by, { stream, compartment, reason })));
  }
}
