import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindClueDto } from './find-clue.dto';
import { findClue } from './find-clue.query';

@ApiTags('clues')
@Controller('ledgers/:ledger')
export class FindClueController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('clues/:clue')
  @ApiOperation({ operationId: 'findClue', summary: 'One clue, its words in envelopes' })
  @QuestionAnswer(FindClueDto)
  findClue(@Asked() ask: PersonalAsk, @Param('clue') clue: string): Promise<FindClueDto> {
    return findClue(this.app, ask, clue);
  }
}
