import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { returnKey } from '../return-key';
import { FindReturnDto } from './find-return.dto';
import { findReturn } from './find-return.query';

@ApiTags('returns')
@Controller('ledgers/:ledger')
export class FindReturnController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('returns/:return')
  @ApiOperation({ operationId: 'findReturn', summary: 'One return: typed beside computed, and where they differ' })
  @QuestionAnswer(FindReturnDto)
  findReturn(@Asked() ask: PersonalAsk, @Param('return') id: string): Promise<FindReturnDto> {
    return findReturn(this.app, ask, returnKey(id));
  }
}
