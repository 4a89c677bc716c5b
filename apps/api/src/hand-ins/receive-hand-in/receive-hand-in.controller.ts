import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { receivedHandInId, receiveHandIn, type Application } from '@taizhang/application';
import { campaignId, handInStream, localDate, personId, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { aUnit } from '../../platform/commands/entry-mark';
import { receiptOf } from '../../platform/commands/receipt';
import { occurredOnDay } from '../../reading/occurred-at';
import { wireIdOf } from '../../wire/wire-ids';
import { requireRegisterOf } from '../hand-in-reading';
import { ReceiveHandInDto, ReceivedHandInDto } from './receive-hand-in.dto';

@ApiTags('hand-ins')
@Controller('ledgers/:ledger/campaigns/:campaign/hand-ins')
export class ReceiveHandInController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'receiveHandIn', summary: 'Handed in and registered, against a receipt (上交登记)' })
  @CommandAnswer(ReceivedHandInDto)
  async receiveHandIn(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Body() body: ReceiveHandInDto,
  ): Promise<ReceivedHandInDto> {
    const { giver, kind, description, quantity, receiptNumber, amountFen, takenOn, fromUnitId } = body;
    const register = { campaignId: campaignId(campaign), unitId: unitId(body.unitId) };
    await requireRegisterOf(this.app, by, register.unitId);
    const input = {
      ...register,
      ...{ giver, kind, description, quantity, receiptNumber },
      ...(body.personId && { personId: personId(body.personId) }),
      ...(fromUnitId && { fromUnitId: unitId(fromUnitId) }),
      ...(amountFen !== undefined && { amountFen }),
      ...(takenOn && { takenOn: localDate(takenOn) }),
      occurredAt: occurredOnDay(body.occurredOn),
    };
    const command = commandOf(by, input, undefined, aUnit(register.unitId));
    const receipt = receiptOf(await receiveHandIn(this.app, command));
    const id = receivedHandInId(by.key);
    return { handIn: wireIdOf(handInStream(register.campaignId, register.unitId, id)), ...receipt };
  }
}
