import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { rejectedRows, type Application } from '@taizhang/application';
import type { Request, Response } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { WithoutIdempotencyKey } from '../../platform/commands/command.guard';
import { By, type ActingPerson } from '../../platform/commands/commander';
import { languageOf } from '../../platform/problem/accept-language';
import { readRosterUpload, requireRosterOffice } from '../roster-upload';
import { sendWorkbook } from '../../platform/uploads/send-workbook';

@ApiTags('organisation')
@Controller('ledgers/:ledger/roster')
export class RejectedRosterRowsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('rejected')
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @ApiOperation({ operationId: 'rejectedRosterRows', summary: 'The rows that stay out, each with its reasons (xlsx)' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, description: 'ok', schema: { type: 'string', format: 'binary' } })
  async rejectedRosterRows(@By() by: ActingPerson, @Req() request: Request, @Res() response: Response): Promise<void> {
    await requireRosterOffice(this.app, by);
    const file = await readRosterUpload(request);
    const language = languageOf(request.headers['accept-language']);
    const bytes = await rejectedRows(this.app, { ledger: by.ledger, actor: by.actor, file }, language);
    sendWorkbook(response, language === 'zh' ? '未导入的行.xlsx' : 'rows-left-out.xlsx', bytes);
  }
}
