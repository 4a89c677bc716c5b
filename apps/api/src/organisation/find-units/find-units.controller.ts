import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindUnitsDto } from './find-units.dto';
import { findUnits } from './find-units.query';

@ApiTags('organisation')
@Controller('ledgers/:ledger/units')
export class FindUnitsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @ApiOperation({ operationId: 'findUnits', summary: 'Units by block and by line within the reader’s reach (条、块)' })
  @QuestionAnswer(FindUnitsDto)
  findUnits(@Asked() ask: PersonalAsk): Promise<FindUnitsDto> {
    return findUnits(this.app, ask);
  }
}
