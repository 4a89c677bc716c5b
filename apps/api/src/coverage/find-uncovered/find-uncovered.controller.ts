import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindUncoveredDto } from './find-uncovered.dto';
import { findUncovered } from './find-uncovered.query';

@ApiTags('coverage')
@Controller('ledgers/:ledger')
export class FindUncoveredController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/uncovered')
  @ApiOperation({ operationId: 'findUncovered', summary: 'The rows behind a figure of coverage (未覆盖名单)' })
  @ApiQuery({ name: 'unit', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'duty', required: true, schema: { type: 'string' } })
  @QuestionAnswer(FindUncoveredDto)
  findUncovered(
    @Asked() ask: PersonalAsk,
    @Param('campaign') campaign: string,
    @Query('unit') unit: string | undefined,
    @Query('duty') duty: string,
  ): Promise<FindUncoveredDto> {
    return findUncovered(this.app, ask, campaignId(campaign), unit, duty);
  }
}
