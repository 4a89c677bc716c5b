import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { returnKey } from '../return-key';
import { FindReturnRowsDto } from './find-return-rows.dto';
import { findReturnRows } from './find-return-rows.query';

@ApiTags('returns')
@Controller('ledgers/:ledger')
export class FindReturnRowsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('returns/:return/rows')
  @ApiOperation({ operationId: 'findReturnRows', summary: 'The rows behind one computed cell' })
  @ApiQuery({ name: 'row', required: true, schema: { type: 'string' } })
  @ApiQuery({ name: 'column', required: true, schema: { type: 'string' } })
  @ApiQuery({
    name: 'side',
    required: false,
    description: 'own: only what a unit counts itself, beside the sheets of those below',
    schema: { type: 'string', enum: ['all', 'own'] },
  })
  @QuestionAnswer(FindReturnRowsDto)
  findReturnRows(
    @Asked() ask: PersonalAsk,
    @Param('return') id: string,
    @Query('row') row: string,
    @Query('column') column: string,
    @Query('side') side: string | undefined,
  ): Promise<FindReturnRowsDto> {
    return findReturnRows(this.app, ask, returnKey(id), row, column, side === 'own' ? 'own' : 'all');
  }
}
