import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindSigningDeskDto } from './find-signing-desk.dto';
import { findSigningDesk } from './find-signing-desk.query';

@ApiTags('signing')
@Controller('ledgers/:ledger')
export class FindSigningDeskController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('sign')
  @ApiOperation({ operationId: 'findSigningDesk', summary: 'Papers that wait for this person (阅签台)' })
  @QuestionAnswer(FindSigningDeskDto)
  findSigningDesk(@Asked() ask: PersonalAsk): Promise<FindSigningDeskDto> {
    return findSigningDesk(this.app, ask);
  }
}
