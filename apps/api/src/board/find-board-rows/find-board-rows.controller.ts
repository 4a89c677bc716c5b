import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindBoardRowsDto } from './find-board-rows.dto';
import { findBoardRows } from './find-board-rows.query';

@ApiTags('board')
@Controller('ledgers/:ledger')
export class FindBoardRowsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/board/rows')
  @ApiOperation({ operationId: 'findBoardRows', summary: 'The rows behind a figure of the board (欠账明细)' })
  @ApiQuery({ name: 'figure', required: true, schema: { type: 'string', enum: ['overdueDuties', 'drafts'] } })
  @QuestionAnswer(FindBoardRowsDto)
  findBoardRows(
    @Asked() ask: PersonalAsk,
    @Param('campaign') campaign: string,
    @Query('figure') figure: string | undefined,
  ): Promise<FindBoardRowsDto> {
    return findBoardRows(this.app, ask, campaignId(campaign), figure);
  }
}
