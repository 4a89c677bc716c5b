import { Controller, Get, Inject, Param, ParseIntPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindEventDto } from './find-event.dto';
import { findEvent } from './find-event.query';

@ApiTags('events')
@Controller('ledgers/:ledger')
export class FindEventController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('events/:position')
  @ApiOperation({ operationId: 'findEvent', summary: 'One event with what proves it' })
  @QuestionAnswer(FindEventDto)
  findEvent(@Asked() ask: PersonalAsk, @Param('position', ParseIntPipe) position: number): Promise<FindEventDto> {
    return findEvent(this.app, ask, position);
  }
}
