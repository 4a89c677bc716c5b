import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { AskedByAnyone, type Ask } from '../../reading/ask';
import { FindBoardDto } from './find-board.dto';
import { findBoard } from './find-board.query';

@ApiTags('board')
@Controller('ledgers/:ledger')
export class FindBoardController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/board')
  @ApiOperation({ operationId: 'findBoard', summary: 'What is left (总览)' })
  @QuestionAnswer(FindBoardDto)
  findBoard(@AskedByAnyone() ask: Ask, @Param('campaign') campaign: string): Promise<FindBoardDto> {
    return findBoard(this.app, ask, campaignId(campaign));
  }
}
