import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { withdrawalKey } from '../../wire/wire-ids';
import { FindWithdrawalDto } from './find-withdrawal.dto';
import { findWithdrawal } from './find-withdrawal.query';

@ApiTags('withdrawals')
@Controller('ledgers/:ledger')
export class FindWithdrawalController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('withdrawals/:withdrawal')
  @ApiOperation({ operationId: 'findWithdrawal', summary: 'One owed withdrawal' })
  @QuestionAnswer(FindWithdrawalDto)
  findWithdrawal(@Asked() ask: PersonalAsk, @Param('withdrawal') withdrawal: string): Promise<FindWithdrawalDto> {
    return findWithdrawal(this.app, ask, withdrawalKey(withdrawal));
  }
}
