import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindCoverageDto } from './find-coverage.dto';
import { findCoverage } from './find-coverage.query';

@ApiTags('coverage')
@Controller('ledgers/:ledger')
export class FindCoverageController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/coverage')
  @ApiOperation({ operationId: 'findCoverage', summary: 'Units by debt, duty by duty (覆盖)' })
  @ApiQuery({ name: 'by', required: false, schema: { type: 'string', enum: ['block', 'line'] } })
  @QuestionAnswer(FindCoverageDto)
  findCoverage(
    @Asked() ask: PersonalAsk,
    @Param('campaign') campaign: string,
    @Query('by') by: string | undefined,
  ): Promise<FindCoverageDto> {
    return findCoverage(this.app, ask, campaignId(campaign), by);
  }
}
