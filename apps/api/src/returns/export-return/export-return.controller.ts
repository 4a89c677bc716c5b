import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import type { Response } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { returnKey } from '../return-key';
import { exportReturn } from './export-return.query';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('returns')
@Controller('ledgers/:ledger')
export class ExportReturnController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('returns/:return/sheet.xlsx')
  @ApiOperation({ operationId: 'exportReturn', summary: 'The sheet as a workbook, cell for cell' })
  @ApiQuery({ name: 'side', required: false, schema: { type: 'string', enum: ['typed', 'computed'] } })
  @ApiQuery({ name: 'asOf', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'knownOn', required: false, schema: { type: 'string' } })
  @ApiProduces(workbook)
  @ApiResponse({ status: 200, description: 'ok', schema: { type: 'string', format: 'binary' } })
  async exportReturn(
    @Asked() ask: PersonalAsk,
    @Param('return') id: string,
    @Query('side') side: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const key = returnKey(id);
    const bytes = await exportReturn(this.app, ask, key, side === 'computed' ? 'computed' : 'typed');
    response
      .status(200)
      .set({ 'Content-Type': workbook, 'Content-Disposition': `attachment; filename="${key.obligation}.xlsx"` })
      .send(bytes);
  }
}
