import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindHandInDto } from './find-hand-in.dto';
import { findHandIn } from './find-hand-in.query';

@ApiTags('hand-ins')
@Controller('ledgers/:ledger')
export class FindHandInController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('hand-ins/:handIn')
  @ApiOperation({ operationId: 'findHandIn', summary: 'One line of the register of hand-ins' })
  @QuestionAnswer(FindHandInDto)
  findHandIn(@Asked() ask: PersonalAsk, @Param('handIn') handIn: string): Promise<FindHandInDto> {
    return findHandIn(this.app, ask, handIn);
  }
}
