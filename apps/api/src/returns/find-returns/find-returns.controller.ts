import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindReturnsDto } from './find-returns.dto';
import { findReturns } from './find-returns.query';

@ApiTags('returns')
@Controller('ledgers/:ledger')
export class FindReturnsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/returns')
  @ApiOperation({
    operationId: 'findReturns',
    summary: 'Returns by unit and period (报表): due, missing, late, received',
  })
  @QuestionAnswer(FindReturnsDto)
  findReturns(@Asked() ask: PersonalAsk, @Param('campaign') campaign: string): Promise<FindReturnsDto> {
    return findReturns(this.app, ask, campaignId(campaign));
  }
}
