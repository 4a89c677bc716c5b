import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindCasesDto } from './find-cases.dto';
import { findCases } from './find-cases.query';

@ApiTags('cases')
@Controller('ledgers/:ledger')
export class FindCasesController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('cases')
  @ApiOperation({ operationId: 'findCases', summary: 'Cases of the reader, by their next clock' })
  @QuestionAnswer(FindCasesDto)
  findCases(@Asked() ask: PersonalAsk): Promise<FindCasesDto> {
    return findCases(this.app, ask);
  }
}
