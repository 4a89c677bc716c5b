import { Controller, Get, Inject, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { VerifyRangeDto } from './verify-range.dto';
import { verifyRange } from './verify-range.query';

@ApiTags('integrity')
@Controller('ledgers/:ledger/integrity')
export class VerifyRangeController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('range')
  @ApiOperation({
    operationId: 'verifyRange',
    summary: 'Recomputes a range and proves it under its checkpoint; a long one is asked for part by part',
  })
  @ApiQuery({ name: 'first', required: true, schema: { type: 'integer' } })
  @ApiQuery({ name: 'last', required: true, schema: { type: 'integer' } })
  @QuestionAnswer(VerifyRangeDto)
  verifyRange(
    @Asked() ask: PersonalAsk,
    @Query('first', ParseIntPipe) first: number,
    @Query('last', ParseIntPipe) last: number,
  ): Promise<VerifyRangeDto> {
    return verifyRange(this.app, ask, first, last);
  }
}
