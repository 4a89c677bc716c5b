import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { shownOf } from '../withdrawals-shown';
import { FindWithdrawalsDto } from './find-withdrawals.dto';
import { findWithdrawals } from './find-withdrawals.query';

@ApiTags('withdrawals')
@Controller('ledgers/:ledger')
export class FindWithdrawalsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/withdrawals')
  @ApiOperation({ operationId: 'findWithdrawals', summary: 'Withdrawals by column (退出)' })
  @ApiQuery({ name: 'show', required: false, schema: { type: 'string', enum: ['open', 'agreedSoon'] } })
  @QuestionAnswer(FindWithdrawalsDto)
  findWithdrawals(
    @Asked() ask: PersonalAsk,
    @Param('campaign') campaign: string,
    @Query('show') show: string | undefined,
  ): Promise<FindWithdrawalsDto> {
    return findWithdrawals(this.app, ask, campaignId(campaign), shownOf(show));
  }
}
