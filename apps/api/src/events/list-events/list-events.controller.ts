import { Controller, Get, Inject, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { ListEventsDto } from './list-events.dto';
import { listEvents } from './list-events.query';

@ApiTags('events')
@Controller('ledgers/:ledger')
export class ListEventsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('events')
  @ApiOperation({ operationId: 'listEvents', summary: 'Events in order' })
  @ApiQuery({ name: 'subject', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'from', required: false, schema: { type: 'integer' } })
  @QuestionAnswer(ListEventsDto)
  listEvents(
    @Asked() ask: PersonalAsk,
    @Query('subject') subject: string | undefined,
    @Query('from', new ParseIntPipe({ optional: true })) from: number | undefined,
  ): Promise<ListEventsDto> {
    return listEvents(this.app, ask, subject, from);
  }
}
