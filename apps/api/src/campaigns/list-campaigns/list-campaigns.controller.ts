import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { AskedByAnyone, type Ask } from '../../reading/ask';
import { ListCampaignsDto } from './list-campaigns.dto';
import { listCampaigns } from './list-campaigns.query';

@ApiTags('campaigns')
@Controller('ledgers/:ledger')
export class ListCampaignsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns')
  @ApiOperation({ operationId: 'listCampaigns', summary: 'Campaigns of the ledger' })
  @QuestionAnswer(ListCampaignsDto)
  listCampaigns(@AskedByAnyone() ask: Ask): Promise<ListCampaignsDto> {
    return listCampaigns(this.app, ask);
  }
}
