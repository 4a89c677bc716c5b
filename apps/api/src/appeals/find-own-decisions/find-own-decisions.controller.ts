import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindOwnDecisionsDto } from './find-own-decisions.dto';
import { findOwnDecisions } from './find-own-decisions.query';

@ApiTags('appeals')
@Controller('ledgers/:ledger')
export class FindOwnDecisionsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('own-decisions')
  @ApiOperation({ operationId: 'findOwnDecisions', summary: 'Decisions that this person was told of, and his appeals' })
  @QuestionAnswer(FindOwnDecisionsDto)
  findOwnDecisions(@Asked() ask: PersonalAsk): Promise<FindOwnDecisionsDto> {
    return findOwnDecisions(this.app, ask);
  }
}
