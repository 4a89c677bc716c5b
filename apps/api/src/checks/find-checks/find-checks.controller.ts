import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { checkShownSchema } from '@taizhang/contracts';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { checkShownOf } from '../checks-shown';
import { FindChecksDto } from './find-checks.dto';
import { findChecks } from './find-checks.query';

@ApiTags('checks')
@Controller('ledgers/:ledger')
export class FindChecksController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/checks')
  @ApiOperation({ operationId: 'findChecks', summary: 'Spot checks of a campaign (抽查)' })
  @ApiQuery({ name: 'show', required: false, schema: { type: 'string', enum: [...checkShownSchema.options] } })
  @QuestionAnswer(FindChecksDto)
  findChecks(
    @Asked() ask: PersonalAsk,
    @Param('campaign') campaign: string,
    @Query('show') show: string | undefined,
  ): Promise<FindChecksDto> {
    return findChecks(this.app, ask, campaignId(campaign), checkShownOf(show));
  }
}
