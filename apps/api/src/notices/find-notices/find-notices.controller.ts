import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindNoticesDto } from './find-notices.dto';
import { findNotices } from './find-notices.query';

@ApiTags('notices')
@Controller('ledgers/:ledger/notices/:person')
export class FindNoticesController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @ApiOperation({ operationId: 'findNotices', summary: 'Where a person is told, and when he was told' })
  @QuestionAnswer(FindNoticesDto)
  findNotices(@Asked() ask: PersonalAsk, @Param('person') person: string): Promise<FindNoticesDto> {
    return findNotices(this.app, ask, person);
  }
}
