import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { ledgerShownSchema } from '@taizhang/contracts';
import { campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { narrowingOf } from '../ledger-narrowing';
import { FindProblemLedgerDto } from './find-problem-ledger.dto';
import { findProblemLedger } from './find-problem-ledger.query';

const text = (name: string, description: string): MethodDecorator =>
  ApiQuery({ name, required: false, description, schema: { type: 'string' } });

@ApiTags('problems')
@Controller('ledgers/:ledger')
export class FindProblemLedgerController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/problems')
  @ApiOperation({ operationId: 'findProblemLedger', summary: 'The problem ledger by due date (问题台账)' })
  @ApiQuery({ name: 'show', required: false, schema: { type: 'string', enum: [...ledgerShownSchema.options] } })
  @text('unit', 'Only items of this unit')
  @text('class', 'Only items of this class of the plan')
  @text('channel', 'Only items that came to light in this way')
  @QuestionAnswer(FindProblemLedgerDto)
  findProblemLedger(
    @Asked() ask: PersonalAsk,
    @Param('campaign') campaign: string,
    @Query('show') show: string | undefined,
    @Query('unit') unit: string | undefined,
    @Query('class') problemClass: string | undefined,
    @Query('channel') channel: string | undefined,
  ): Promise<FindProblemLedgerDto> {
    return findProblemLedger(this.app, ask, campaignId(campaign), narrowingOf({ show, unit, problemClass, channel }));
  }
}
