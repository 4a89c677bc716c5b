import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindOpeningsDto } from './find-openings.dto';
import { findOpenings } from './find-openings.query';

@ApiTags('sealed')
@Controller('ledgers/:ledger/sealed')
export class FindOpeningsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('openings')
  @ApiOperation({
    operationId: 'findSealedOpenings',
    summary: 'Who opened which envelope and why, for the head of the compartment',
  })
  @QuestionAnswer(FindOpeningsDto)
  findOpenings(@Asked() ask: PersonalAsk): Promise<FindOpeningsDto> {
    return findOpenings(this.app, ask);
  }
}
