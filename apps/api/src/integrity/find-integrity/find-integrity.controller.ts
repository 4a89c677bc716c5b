import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindIntegrityDto } from './find-integrity.dto';
import { findIntegrity } from './find-integrity.query';

@ApiTags('integrity')
@Controller('ledgers/:ledger')
export class FindIntegrityController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('integrity')
  @ApiOperation({
    operationId: 'findIntegrity',
    summary: 'Checkpoints of a ledger, where they were handed, and gaps (存证)',
  })
  @QuestionAnswer(FindIntegrityDto)
  findIntegrity(@Asked() ask: PersonalAsk): Promise<FindIntegrityDto> {
    return findIntegrity(this.app, ask);
  }
}
