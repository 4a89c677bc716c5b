import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindHistorySubjectsDto } from './find-history-subjects.dto';
import { findHistorySubjects } from './find-history-subjects.query';

@ApiTags('history')
@Controller('ledgers/:ledger')
export class FindHistorySubjectsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('history/subjects')
  @ApiOperation({ operationId: 'findHistorySubjects', summary: 'Subjects that have a history worth reading' })
  @ApiQuery({ name: 'q', required: false, schema: { type: 'string' } })
  @QuestionAnswer(FindHistorySubjectsDto)
  findHistorySubjects(@Asked() ask: PersonalAsk, @Query('q') q: string | undefined): Promise<FindHistorySubjectsDto> {
    return findHistorySubjects(this.app, ask, q);
  }
}
