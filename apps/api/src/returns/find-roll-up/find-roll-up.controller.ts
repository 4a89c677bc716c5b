import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { returnKey } from '../return-key';
import { FindRollUpDto } from './find-roll-up.dto';
import { findRollUp } from './find-roll-up.query';

@ApiTags('returns')
@Controller('ledgers/:ledger')
export class FindRollUpController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('returns/:return/roll-up')
  @ApiOperation({
    operationId: 'findRollUp',
    summary: 'The table with the sums of the units one level below (汇总), and what of each unit is in them',
  })
  @QuestionAnswer(FindRollUpDto)
  findRollUp(@Asked() ask: PersonalAsk, @Param('return') id: string): Promise<FindRollUpDto> {
    return findRollUp(this.app, ask, returnKey(id));
  }
}
