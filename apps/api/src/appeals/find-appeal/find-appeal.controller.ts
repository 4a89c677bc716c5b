import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindAppealDto } from './find-appeal.dto';
import { findAppeal } from './find-appeal.query';

@ApiTags('appeals')
@Controller('ledgers/:ledger')
export class FindAppealController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('appeals/:appeal')
  @ApiOperation({ operationId: 'findAppeal', summary: 'One appeal' })
  @QuestionAnswer(FindAppealDto)
  findAppeal(@Asked() ask: PersonalAsk, @Param('appeal') id: string): Promise<FindAppealDto> {
    return findAppeal(this.app, ask, id);
  }
}
