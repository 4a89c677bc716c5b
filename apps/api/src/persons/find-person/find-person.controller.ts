import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindPersonDto } from './find-person.dto';
import { findPerson } from './find-person.query';

@ApiTags('persons')
@Controller('ledgers/:ledger/persons/:person')
export class FindPersonController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @ApiOperation({ operationId: 'findPerson', summary: 'One person, with what he has declared that binds him' })
  @QuestionAnswer(FindPersonDto)
  findPerson(@Asked() ask: PersonalAsk, @Param('person') person: string): Promise<FindPersonDto> {
    return findPerson(this.app, ask, person);
  }
}
