import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindHandoverDto } from './find-handover.dto';
import { findHandover } from './find-handover.query';

@ApiTags('handovers')
@Controller('ledgers/:ledger/handovers/:handover')
export class FindHandoverController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @ApiOperation({ operationId: 'findHandover', summary: 'A handover sheet (交接单)' })
  @QuestionAnswer(FindHandoverDto)
  findHandover(@Asked() ask: PersonalAsk, @Param('handover') handover: string): Promise<FindHandoverDto> {
    return findHandover(this.app, ask, handover);
  }
}
