import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { nameSubstitute, type Application } from '@taizhang/application';
import { localDate, personId, substitutionId, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { newId } from '../../platform/commands/new-id';
import { receiptOf } from '../../platform/commands/receipt';
import { NamedSubstituteDto, NameSubstituteDto } from './name-substitute.dto';

@ApiTags('substitutions')
@Controller('ledgers/:ledger/substitutions')
export class NameSubstituteController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'nameSubstitute', summary: 'Name who acts for somebody on dated days (指定代办)' })
  @CommandAnswer(NamedSubstituteDto)
  async nameSubstitute(
    @By() by: ActingPerson,
    @Param('ledger') _: string,
    @Body() body: NameSubstituteDto,
  ): Promise<NamedSubstituteDto> {
    const id = substitutionId(newId(by.key));
    const input = {
      substitutionId: id,
      personId: body.personId === undefined ? by.personId : personId(body.personId),
      substituteId: personId(body.substituteId),
      unitId: unitId(body.unitId),
      from: localDate(body.from),
      until: localDate(body.until),
      absence: body.absence,
    };
    return { substitution: id, ...receiptOf(await nameSubstitute(this.app, commandOf(by, input))) };
  }
}
