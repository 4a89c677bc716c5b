import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindInboxDto } from './find-inbox.dto';
import { findInbox } from './find-inbox.query';

@ApiTags('inbox')
@Controller('ledgers/:ledger')
export class FindInboxController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('inbox')
  @ApiOperation({ operationId: 'findInbox', summary: 'What this person owes, by due date (待办)' })
  @QuestionAnswer(FindInboxDto)
  findInbox(@Asked() ask: PersonalAsk): Promise<FindInboxDto> {
    return findInbox(this.app, ask);
  }
}
