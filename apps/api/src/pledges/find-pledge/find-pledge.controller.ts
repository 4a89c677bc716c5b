import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { pledgeKey } from '../../wire/wire-ids';
import { FindPledgeDto } from './find-pledge.dto';
import { findPledge } from './find-pledge.query';

@ApiTags('pledges')
@Controller('ledgers/:ledger')
export class FindPledgeController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('pledges/:pledge')
  @ApiOperation({ operationId: 'findPledge', summary: 'One pledge, with the text that is signed' })
  @QuestionAnswer(FindPledgeDto)
  findPledge(@Asked() ask: PersonalAsk, @Param('pledge') pledge: string): Promise<FindPledgeDto> {
    return findPledge(this.app, ask, pledgeKey(pledge));
  }
}
