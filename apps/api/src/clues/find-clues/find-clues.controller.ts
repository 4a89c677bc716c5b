import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindCluesDto } from './find-clues.dto';
import { findClues } from './find-clues.query';

@ApiTags('clues')
@Controller('ledgers/:ledger')
export class FindCluesController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('clues')
  @ApiOperation({ operationId: 'findClues', summary: 'Clues to handle, by what they wait for (线索)' })
  @QuestionAnswer(FindCluesDto)
  findClues(@Asked() ask: PersonalAsk): Promise<FindCluesDto> {
    return findClues(this.app, ask);
  }
}
