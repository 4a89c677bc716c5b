import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { appointmentIdOf, makeAppointment, type Application } from '@taizhang/application';
import { localDate, personId, startOfDay, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireLead } from '../lead';
import { AppointPersonDto } from './appoint-person.dto';

@ApiTags('first-run')
@Controller('ledgers/:ledger/appointments')
export class AppointPersonController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'appointPerson', summary: 'Give a person a role over a unit and all below it (任命)' })
  @CommandAnswer(ReceiptDto)
  async appointPerson(@By() by: ActingPerson, @Body() body: AppointPersonDto): Promise<Receipt> {
    await requireLead(this.app, by);
    const named = { personId: personId(body.personId), role: body.role, unitId: unitId(body.unitId) };
    const since = localDate(body.since);
    const input = {
      ...named,
      appointmentId: appointmentIdOf(by.ledger, { ...named, since }),
      occurredAt: startOfDay(since),
    };
    return receiptOf(await makeAppointment(this.app, commandOf(by, input)));
  }
}
