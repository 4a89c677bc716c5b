import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindUnaskedDto } from './find-unasked.dto';
import { findUnasked } from './find-unasked.query';

@ApiTags('pledges')
@Controller('ledgers/:ledger')
export class FindUnaskedController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/pledges/unasked')
  @ApiOperation({ operationId: 'findUnasked', summary: 'Who joined after the list was drawn (新任未列入应签名单)' })
  @QuestionAnswer(FindUnaskedDto)
  findUnasked(@Asked() ask: PersonalAsk, @Param('campaign') campaign: string): Promise<FindUnaskedDto> {
    return findUnasked(this.app, ask, campaignId(campaign));
  }
}
