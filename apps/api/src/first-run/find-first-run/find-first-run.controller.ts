import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindFirstRunDto } from './find-first-run.dto';
import { findFirstRun } from './find-first-run.query';

@ApiTags('first-run')
@Controller('ledgers/:ledger/first-run')
export class FindFirstRunController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @ApiOperation({ operationId: 'findFirstRun', summary: 'How far the first run has come (首次启用)' })
  @QuestionAnswer(FindFirstRunDto)
  findFirstRun(@Asked() ask: PersonalAsk): Promise<FindFirstRunDto> {
    return findFirstRun(this.app, ask);
  }
}
