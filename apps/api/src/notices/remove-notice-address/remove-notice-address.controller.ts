import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { removeNoticeAddress, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireNoticedPerson } from '../noticed-person';

@ApiTags('notices')
@Controller('ledgers/:ledger/notices/:person')
export class RemoveNoticeAddressController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('address/remove')
  @ApiOperation({ operationId: 'removeNoticeAddress', summary: 'From now on the console alone tells him' })
  @CommandAnswer(ReceiptDto)
  async removeNoticeAddress(@By() by: ActingPerson, @Param('person') person: string): Promise<Receipt> {
    const personId = await requireNoticedPerson(this.app, by, person);
    return receiptOf(await removeNoticeAddress(this.app, commandOf(by, { personId })));
  }
}
