import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { CheckPaperDto } from './check-paper.dto';
import { checkPaper } from './check-paper.query';

@ApiTags('integrity')
@Controller('ledgers/:ledger/integrity')
export class CheckPaperController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('paper')
  @ApiOperation({
    operationId: 'checkPaper',
    summary: 'Whether the ledger still begins with what a printed checkpoint says, by its code',
  })
  @ApiQuery({ name: 'code', required: true, schema: { type: 'string', maxLength: 60 } })
  @QuestionAnswer(CheckPaperDto)
  checkPaper(@Asked() ask: PersonalAsk, @Query('code') code: string): Promise<CheckPaperDto> {
    return checkPaper(this.app, ask, String(code ?? '').slice(0, 60));
  }
}
