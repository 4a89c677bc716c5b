import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindSubstitutionsDto } from './find-substitutions.dto';
import { findSubstitutions } from './find-substitutions.query';

@ApiTags('substitutions')
@Controller('ledgers/:ledger/substitutions')
export class FindSubstitutionsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @ApiOperation({ operationId: 'findSubstitutions', summary: 'Who acts for whom, as far as whoever asks is concerned' })
  @QuestionAnswer(FindSubstitutionsDto)
  findSubstitutions(@Asked() ask: PersonalAsk): Promise<FindSubstitutionsDto> {
    return findSubstitutions(this.app, ask);
  }
}
