import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { handInShownSchema } from '@taizhang/contracts';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { handInShownOf } from '../hand-ins-shown';
import { FindHandInsDto } from './find-hand-ins.dto';
import { findHandIns } from './find-hand-ins.query';

@ApiTags('hand-ins')
@Controller('ledgers/:ledger')
export class FindHandInsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/hand-ins')
  @ApiOperation({ operationId: 'findHandIns', summary: 'The register of hand-ins by receipt (上交登记簿)' })
  @ApiQuery({ name: 'show', required: false, schema: { type: 'string', enum: [...handInShownSchema.options] } })
  @QuestionAnswer(FindHandInsDto)
  findHandIns(
    @Asked() ask: PersonalAsk,
    @Param('campaign') campaign: string,
    @Query('show') show: string | undefined,
  ): Promise<FindHandInsDto> {
    return findHandIns(this.app, ask, campaignId(campaign), handInShownOf(show));
  }
}
