import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { Answers } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { VerifyBulletinDto } from './verify-bulletin.dto';
import { verifyBulletin } from './verify-bulletin.query';

@ApiTags('bulletins')
@Controller('ledgers/:ledger')
export class VerifyBulletinController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('sheets/verify')
  @ApiOperation({
    operationId: 'verifyBulletin',
    summary: 'Whether the sheet that bears a code is what the log says (核验码)',
  })
  @ApiQuery({ name: 'code', required: false, schema: { type: 'string' }, description: 'As it is printed, in any case' })
  @Answers(VerifyBulletinDto)
  verifyBulletin(@Asked() ask: PersonalAsk, @Query('code') code: string | undefined): Promise<VerifyBulletinDto> {
    return verifyBulletin(this.app, ask, code ?? '');
  }
}
