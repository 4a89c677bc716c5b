import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindCheckDto } from './find-check.dto';
import { findCheck } from './find-check.query';

@ApiTags('checks')
@Controller('ledgers/:ledger')
export class FindCheckController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('checks/:check')
  @ApiOperation({ operationId: 'findCheck', summary: 'One spot check, its draw repeated' })
  @QuestionAnswer(FindCheckDto)
  findCheck(@Asked() ask: PersonalAsk, @Param('check') check: string): Promise<FindCheckDto> {
    return findCheck(this.app, ask, check);
  }
}
