import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindProblemDto } from './find-problem.dto';
import { findProblem } from './find-problem.query';

@ApiTags('problems')
@Controller('ledgers/:ledger')
export class FindProblemController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('problems/:item')
  @ApiOperation({ operationId: 'findProblem', summary: 'One item of a problem ledger (台账条目)' })
  @QuestionAnswer(FindProblemDto)
  findProblem(@Asked() ask: PersonalAsk, @Param('item') item: string): Promise<FindProblemDto> {
    return findProblem(this.app, ask, item);
  }
}
