import { Controller, Get, Inject, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindHistoryDto } from './find-history.dto';
import { findHistory } from './find-history.query';

@ApiTags('history')
@Controller('ledgers/:ledger')
export class FindHistoryController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('history')
  @ApiOperation({ operationId: 'findHistory', summary: "A subject's life on two lanes (历史)" })
  @ApiQuery({ name: 'subject', required: true, schema: { type: 'string' } })
  @ApiQuery({ name: 'at', required: false, schema: { type: 'integer' } })
  @QuestionAnswer(FindHistoryDto)
  findHistory(
    @Asked() ask: PersonalAsk,
    @Query('subject') subject: string,
    @Query('at', new ParseIntPipe({ optional: true })) at: number | undefined,
  ): Promise<FindHistoryDto> {
    return findHistory(this.app, ask, subject, at);
  }
}
