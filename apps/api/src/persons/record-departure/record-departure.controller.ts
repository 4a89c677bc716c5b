import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { recordDeparture, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { readPerson } from '../person-reading';
import { RecordDepartureDto } from './record-departure.dto';

@ApiTags('persons')
@Controller('ledgers/:ledger/persons/:person')
export class RecordDepartureController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('departure')
  @ApiOperation({ operationId: 'recordDeparture', summary: 'He has retired or resigned, on its day (登记离任)' })
  @CommandAnswer(ReceiptDto)
  async recordDeparture(
    @By() by: ActingPerson,
    @Param('person') person: string,
    @Body() { how, on }: RecordDepartureDto,
  ): Promise<Receipt> {
    const { personId } = await readPerson(this.app, by, person);
    return receiptOf(await recordDeparture(this.app, commandOf(by, { personId, how, occurredAt: occurredOnDay(on) })));
  }
}
