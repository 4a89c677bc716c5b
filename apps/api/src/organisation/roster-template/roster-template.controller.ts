import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { rosterTemplate } from '@taizhang/application';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/problem/accept-language';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { sendWorkbook } from '../../platform/uploads/send-workbook';

@ApiTags('organisation')
@Controller('ledgers/:ledger/roster')
export class RosterTemplateController {
  @Get('template')
  @ApiOperation({ operationId: 'rosterTemplate', summary: 'An empty roster with its headings (样表, xlsx)' })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, description: 'ok', schema: { type: 'string', format: 'binary' } })
  rosterTemplate(@Asked() _ask: PersonalAsk, @Req() request: Request, @Res() response: Response): void {
    const language = languageOf(request.headers['accept-language']);
    sendWorkbook(response, language === 'zh' ? '名册样表.xlsx' : 'roster-template.xlsx', rosterTemplate(language));
  }
}
