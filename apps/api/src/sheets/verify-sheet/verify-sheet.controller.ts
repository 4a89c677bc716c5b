import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { Answers } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { SheetProofDto } from './verify-sheet.dto';
import { verifyReturn } from '../../returns/verify-return.query';
import { verifyBulletin } from '../../bulletins/verify-bulletin/verify-bulletin.query';

@ApiTags('sheets')
@Controller('ledgers/:ledger')
export class VerifySheetController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('sheets/verify')
  @ApiOperation({
    operationId: 'verifySheet',
    summary: 'Whether the sheet that bears a code is what the log says (核验码)',
  })
  @ApiQuery({ name: 'code', required: false, schema: { type: 'string' }, description: 'As it is printed, in any case' })
  @Answers(SheetProofDto)
  async verifySheet(@Asked() ask: PersonalAsk, @Query('code') code = ''): Promise<SheetProofDto> {
    const bulletin = await verifyBulletin(this.app, ask, code);
    const signed = bulletin.found ? undefined : await verifyReturn(this.app, ask, code);
    // What was found by its code is the same to the last figure: the code is made of them.
    return signed === undefined
      ? { ...bulletin, return: null }
      : { ...bulletin, found: true, same: true, return: signed };
  }
}
