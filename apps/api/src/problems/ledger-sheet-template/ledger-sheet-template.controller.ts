import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ledgerSheetTemplate, type Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import type { Request, Response } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { languageOf } from '../../platform/problem/accept-language';
import { sendWorkbook } from '../../platform/uploads/send-workbook';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { openCampaign } from '../../reading/campaign-reading';
import { wordsOfSheet } from '../sheet-reading';

@ApiTags('problems')
@Controller('ledgers/:ledger/campaigns/:campaign/problems/sheet')
export class LedgerSheetTemplateController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('template')
  @ApiOperation({ operationId: 'ledgerSheetTemplate', summary: 'An empty sheet of problems with its headings (xlsx)' })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, description: 'ok', schema: { type: 'string', format: 'binary' } })
  async ledgerSheetTemplate(
    @Asked() ask: PersonalAsk,
    @Param('campaign') campaign: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = languageOf(request.headers['accept-language']);
    const words = await wordsOfSheet(await openCampaign(this.app, ask, campaignId(campaign)), language);
    const name = language === 'zh' ? '问题台账样表.xlsx' : 'problems-template.xlsx';
    sendWorkbook(response, name, ledgerSheetTemplate(words, language));
  }
}
