import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { AskedByAnyone, type Ask } from '../../reading/ask';
import { FindLadderDto } from './find-ladder.dto';
import { findLadder } from './find-ladder.query';

@ApiTags('ladder')
@Controller('ledgers/:ledger')
export class FindLadderController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/ladder')
  @ApiOperation({
    operationId: 'findLadder',
    summary: 'Ladder forecast: what fires by itself or waits for a signature',
  })
  @ApiQuery({ name: 'hours', required: false, schema: { type: 'string', enum: ['24', '168'] } })
  @QuestionAnswer(FindLadderDto)
  findLadder(
    @AskedByAnyone() ask: Ask,
    @Param('campaign') campaign: string,
    @Query('hours') hours: string | undefined,
  ): Promise<FindLadderDto> {
    return findLadder(this.app, ask, campaignId(campaign), hours);
  }
}
