import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { accountabilityKey } from '../accountability-reading';
import { FindAccountabilityDto } from './find-accountability.dto';
import { findAccountability } from './find-accountability.query';

@ApiTags('accountability')
@Controller('ledgers/:ledger')
export class FindAccountabilityController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('accountabilities/:accountability')
  @ApiOperation({ operationId: 'findAccountability', summary: 'Tracks of one accountability and the gate (责任追究)' })
  @QuestionAnswer(FindAccountabilityDto)
  findAccountability(@Asked() ask: PersonalAsk, @Param('accountability') id: string): Promise<FindAccountabilityDto> {
    return findAccountability(this.app, ask, accountabilityKey(id));
  }
}
