import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { caseId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindCaseAccountabilityDto } from './find-case-accountability.dto';
import { findCaseAccountability } from './find-case-accountability.query';

@ApiTags('accountability')
@Controller('ledgers/:ledger')
export class FindCaseAccountabilityController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('cases/:case/accountability')
  @ApiOperation({ operationId: 'findCaseAccountability', summary: 'Accountability tracks of a case (一案三查)' })
  @QuestionAnswer(FindCaseAccountabilityDto)
  findCaseAccountability(@Asked() ask: PersonalAsk, @Param('case') id: string): Promise<FindCaseAccountabilityDto> {
    return findCaseAccountability(this.app, ask, caseId(id));
  }
}
