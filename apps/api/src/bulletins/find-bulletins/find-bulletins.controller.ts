import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindBulletinsDto } from './find-bulletins.dto';
import { findBulletins } from './find-bulletins.query';

@ApiTags('bulletins')
@Controller('ledgers/:ledger')
export class FindBulletinsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/bulletins')
  @ApiOperation({ operationId: 'findBulletins', summary: 'Bulletins of a campaign (简报)' })
  @QuestionAnswer(FindBulletinsDto)
  findBulletins(@Asked() ask: PersonalAsk, @Param('campaign') campaign: string): Promise<FindBulletinsDto> {
    return findBulletins(this.app, ask, campaignId(campaign));
  }
}
