import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { declarePersonalInterest, type Application } from '@taizhang/application';
import { unitId, type InterestAbout } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { aPerson } from '../../platform/commands/entry-mark';
import { newId } from '../../platform/commands/new-id';
import { receiptOf } from '../../platform/commands/receipt';
import { readPerson, toldAt } from '../person-reading';
import { DeclaredPersonalInterestDto, DeclarePersonalInterestDto } from './declare-personal-interest.dto';

const aboutOf = (about: DeclarePersonalInterestDto['about']): InterestAbout =>
  about.kind === 'person' ? about : { kind: 'unit', unitId: unitId(about.unitId) };

/** By himself, or entered from his paper by whoever may enter for him. */
@ApiTags('persons')
@Controller('ledgers/:ledger/persons/:person/interests')
export class DeclarePersonalInterestController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'declarePersonalInterest', summary: 'Declare what binds a person (申报利害关系)' })
  @CommandAnswer(DeclaredPersonalInterestDto)
  async declarePersonalInterest(
    @By() by: ActingPerson,
    @Param('person') person: string,
    @Body() body: DeclarePersonalInterestDto,
  ): Promise<DeclaredPersonalInterestDto> {
    const { personId } = await readPerson(this.app, by, person);
    const interestId = newId(by.key);
    const occurredAt = await toldAt(this.app, by);
    const input = { interestId, personId, about: aboutOf(body.about), ground: body.ground, occurredAt };
    const command = commandOf(by, input, undefined, aPerson(personId));
    return { interest: interestId, ...receiptOf(await declarePersonalInterest(this.app, command)) };
  }
}
