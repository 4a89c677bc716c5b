import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindFilesDto } from './find-files.dto';
import { findFiles } from './find-files.query';

@ApiTags('files')
@Controller('ledgers/:ledger/matters/:subject/files')
export class FindFilesController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @ApiOperation({ operationId: 'findFiles', summary: 'The files among the papers of a matter, for whoever sees it' })
  @QuestionAnswer(FindFilesDto)
  findFiles(@Asked() ask: PersonalAsk, @Param('subject') subject: string): Promise<FindFilesDto> {
    return findFiles(this.app, ask, subject);
  }
}
