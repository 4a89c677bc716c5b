import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { setNoticeAddress, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireNoticedPerson } from '../noticed-person';
import { SetNoticeAddressDto } from './set-notice-address.dto';

@ApiTags('notices')
@Controller('ledgers/:ledger/notices/:person')
export class SetNoticeAddressController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('address')
  @ApiOperation({ operationId: 'setNoticeAddress', summary: 'Where a person is told outside the console' })
  @CommandAnswer(ReceiptDto)
  async setNoticeAddress(
    @By() by: ActingPerson,
    @Param('person') person: string,
    @Body() body: SetNoticeAddressDto,
  ): Promise<Receipt> {
    const personId = await requireNoticedPerson(this.app, by, person);
    return receiptOf(await setNoticeAddress(this.app, commandOf(by, { personId, ...body })));
  }
}
