import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { approveSealedRead, type Application } from '@taizhang/application';
import { personId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { streamOfSubject } from '../../wire/wire-ids';
import { ApproveSealedDto } from './approve-sealed.dto';

@ApiTags('sealed')
@Controller('ledgers/:ledger/sealed')
export class ApproveSealedController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('approve')
  @ApiOperation({ operationId: 'approveSealed', summary: 'Let somebody else of the compartment open an envelope once' })
  @CommandAnswer(ReceiptDto)
  async approveSealed(
    @By() by: ActingPerson,
    @Body() { subject, compartment, reader }: ApproveSealedDto,
  ): Promise<Receipt> {
    const input = { stream: streamOfSubject(subject), compartment, reader: personId(reader) };
    return receiptOf(await approveSealedRead(this.app, commandOf(by, input)));
  }
}
