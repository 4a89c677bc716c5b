import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindCaseDto } from './find-case.dto';
import { findCase } from './find-case.query';

@ApiTags('cases')
@Controller('ledgers/:ledger')
export class FindCaseController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('cases/:case')
  @ApiOperation({ operationId: 'findCase', summary: 'One case, its words in envelopes' })
  @QuestionAnswer(FindCaseDto)
  findCase(@Asked() ask: PersonalAsk, @Param('case') id: string): Promise<FindCaseDto> {
    return findCase(this.app, ask, id);
  }
}
