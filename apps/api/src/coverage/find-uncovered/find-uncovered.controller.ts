import { Controller, Get, Inject, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindUncoveredDto } from './find-uncovered.dto';
import { findUncovered } from './find-uncovered.query';
import { pageAsked } from './uncovered-page';

@ApiTags('coverage')
@Controller('ledgers/:ledger')
export class FindUncoveredController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/uncovered')
  @ApiOperation({ operationId: 'findUncovered', summary: 'The rows behind a figure of coverage: left, met, or asked' })
  @ApiQuery({ name: 'unit', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'duty', required: true, schema: { type: 'string' } })
  @ApiQuery({ name: 'figure', required: false, schema: { type: 'string', enum: ['left', 'met', 'asked'] } })
  @ApiQuery({ name: 'from', required: false, schema: { type: 'integer', minimum: 0 } })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1 } })
  @QuestionAnswer(FindUncoveredDto)
  findUncovered(
    @Asked() ask: PersonalAsk,
    @Param('campaign') campaign: string,
    @Query('unit') unit: string | undefined,
    @Query('duty') duty: string,
    @Query('figure') figure: string | undefined,
    @Query('from', new ParseIntPipe({ optional: true })) from: number | undefined,
    @Query('limit', new ParseIntPipe({ optional: true })) limit: number | undefined,
  ): Promise<FindUncoveredDto> {
    const page = pageAsked(figure, from, limit);
    return findUncovered(this.app, ask, campaignId(campaign), { unit, duty }, page);
  }
}
