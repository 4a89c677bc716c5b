import { Controller, Get, Inject, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { shownAs } from '../pledge-figures';
import { FindPledgesDto } from './find-pledges.dto';
import { findPledges } from './find-pledges.query';

const shows = ['all', 'unsigned', 'signed', 'unfiled', 'unpublicised', 'breached', 'waived', 'mine'];

@ApiTags('pledges')
@Controller('ledgers/:ledger')
export class FindPledgesController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/pledges')
  @ApiOperation({ operationId: 'findPledges', summary: 'Pledges by unit and rank, and the rows of one figure (承诺)' })
  @ApiQuery({ name: 'show', required: false, schema: { type: 'string', enum: shows } })
  @ApiQuery({ name: 'unit', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'rank', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'from', required: false, schema: { type: 'integer', minimum: 0 } })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1 } })
  @QuestionAnswer(FindPledgesDto)
  findPledges(
    @Asked() ask: PersonalAsk,
    @Param('campaign') campaign: string,
    @Query('show') show: string | undefined,
    @Query('unit') unit: string | undefined,
    @Query('rank') rank: string | undefined,
    @Query('from', new ParseIntPipe({ optional: true })) from = 0,
    @Query('limit', new ParseIntPipe({ optional: true })) limit = Number.MAX_SAFE_INTEGER,
  ): Promise<FindPledgesDto> {
    const page = { from: Math.max(0, from), limit: Math.max(1, limit) };
    return findPledges(this.app, ask, campaignId(campaign), { show: shownAs(show), unit, rank, ...page });
  }
}
