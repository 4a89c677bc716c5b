import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { endAppointment, type Application } from '@taizhang/application';
import { appointmentId, localDate, startOfDay } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireLead } from '../lead';
import { DismissPersonDto } from './dismiss-person.dto';

@ApiTags('first-run')
@Controller('ledgers/:ledger/appointments/:appointment')
export class DismissPersonController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('end')
  @ApiOperation({ operationId: 'endAppointment', summary: 'A role ends (免去)' })
  @CommandAnswer(ReceiptDto)
  async endAppointment(
    @By() by: ActingPerson,
    @Param('appointment') appointment: string,
    @Body() body: DismissPersonDto,
  ): Promise<Receipt> {
    await requireLead(this.app, by);
    const input = {
      appointmentId: appointmentId(appointment),
      reason: body.reason,
      occurredAt: startOfDay(localDate(body.on)),
    };
    return receiptOf(await endAppointment(this.app, commandOf(by, input)));
  }
}
