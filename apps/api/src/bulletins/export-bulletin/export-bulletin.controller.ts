import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import type { Response } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { exportBulletin } from './export-bulletin.query';

const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiTags('bulletins')
@Controller('ledgers/:ledger')
export class ExportBulletinController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('bulletins/:bulletin/document.docx')
  @ApiOperation({ operationId: 'exportBulletin', summary: 'The bulletin in the layout of an official document' })
  @ApiQuery({ name: 'asOf', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'knownOn', required: false, schema: { type: 'string' } })
  @ApiProduces(document)
  @ApiResponse({ status: 200, description: 'ok', schema: { type: 'string', format: 'binary' } })
  async exportBulletin(
    @Asked() ask: PersonalAsk,
    @Param('bulletin') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const bytes = await exportBulletin(this.app, ask, id);
    response
      .status(200)
      .set({ 'Content-Type': document, 'Content-Disposition': 'attachment; filename="bulletin.docx"' })
      .send(bytes);
  }
}
