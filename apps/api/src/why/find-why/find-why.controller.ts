import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindWhyDto } from './find-why.dto';
import { findWhy } from './find-why.query';

@ApiTags('why')
@Controller('ledgers/:ledger')
export class FindWhyController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('why')
  @ApiOperation({ operationId: 'findWhy', summary: 'Rule, start event, inputs and cause (为什么)' })
  @ApiQuery({ name: 'key', required: true, schema: { type: 'string' } })
  @QuestionAnswer(FindWhyDto)
  findWhy(@Asked() ask: PersonalAsk, @Query('key') key = ''): Promise<FindWhyDto> {
    return findWhy(this.app, ask, key);
  }
}
