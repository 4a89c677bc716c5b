import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { loadPartners } from '@taizhang/persistence';
import { API_CONFIG, APPLICATION } from '../../platform/application/application.token';
import type { ApiConfig } from '../../platform/config/api-config';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindClueBundlesDto } from './find-clue-bundles.dto';
import { findClueBundles } from './find-clue-bundles.query';

@ApiTags('bundles')
@Controller('ledgers/:ledger/clues/:clue')
export class FindClueBundlesController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get('bundles')
  @ApiOperation({
    operationId: 'findClueBundles',
    summary: 'Bundles of a transferred clue, with their receipts, and what its letter says (移送函、回执)',
  })
  @QuestionAnswer(FindClueBundlesDto)
  async findClueBundles(@Asked() ask: PersonalAsk, @Param('clue') id: string): Promise<FindClueBundlesDto> {
    return findClueBundles(this.app, ask, id, await loadPartners(this.config.partnersFile));
  }
}
