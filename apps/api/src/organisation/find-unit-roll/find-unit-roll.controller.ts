import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindUnitRollDto } from './find-unit-roll.dto';
import { findUnitRoll } from './find-unit-roll.query';

@ApiTags('organisation')
@Controller('ledgers/:ledger/units/:unit')
export class FindUnitRollController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @ApiOperation({
    operationId: 'findUnitRoll',
    summary: 'Posts, ranks and roles of a unit’s persons on the chosen day',
  })
  @QuestionAnswer(FindUnitRollDto)
  findUnitRoll(@Asked() ask: PersonalAsk, @Param('unit') unit: string): Promise<FindUnitRollDto> {
    return findUnitRoll(this.app, ask, unitId(unit));
  }
}
