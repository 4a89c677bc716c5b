import { Controller, Get, Inject, Param, ParseIntPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { escalationKey } from '../../wire/wire-ids';
import { FindRungDraftDto } from './find-rung-draft.dto';
import { findRungDraft } from './find-rung-draft.query';

@ApiTags('signing')
@Controller('ledgers/:ledger')
export class FindRungDraftController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('escalations/:escalation/rungs/:level')
  @ApiOperation({ operationId: 'findRungDraft', summary: 'A drafted rung (拟办)' })
  @QuestionAnswer(FindRungDraftDto)
  findRungDraft(
    @Asked() ask: PersonalAsk,
    @Param('escalation') escalation: string,
    @Param('level', ParseIntPipe) level: number,
  ): Promise<FindRungDraftDto> {
    return findRungDraft(this.app, ask, escalationKey(escalation), level);
  }
}
