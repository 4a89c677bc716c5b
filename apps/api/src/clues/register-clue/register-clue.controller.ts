import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { intakeClueId, registerClue, type Application } from '@taizhang/application';
import { personId, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf } from '../../platform/commands/receipt';
import { occurredOnDay } from '../../reading/occurred-at';
import { RegisterClueDto, RegisteredClueDto } from './register-clue.dto';

@ApiTags('clues')
@Controller('ledgers/:ledger/clues')
export class RegisterClueController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'registerClue', summary: 'Registered at the desk (来信、来访、来电登记)' })
  @CommandAnswer(RegisteredClueDto)
  async registerClue(@By() by: ActingPerson, @Body() body: RegisterClueDto): Promise<RegisteredClueDto> {
    const { reporterName, reporterContact, concernedUnitId, channel, summary, accused } = body;
    const input = {
      unitId: unitId(body.unitId),
      channel,
      receivedAt: occurredOnDay(body.receivedOn),
      concernedPersonIds: body.concernedPersonIds.map(personId),
      ...(concernedUnitId && { concernedUnitId: unitId(concernedUnitId) }),
      reporter: reporterName
        ? { kind: 'realName' as const, name: reporterName, contact: reporterContact ?? '' }
        : { kind: 'anonymous' as const },
      content: { summary, accused },
    };
    const receipt = receiptOf(await registerClue(this.app, commandOf(by, input)));
    return { clue: intakeClueId(by.key), ...receipt };
  }
}
