import { Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { rejectedLedgerLines, type Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import type { Request, Response } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { WithoutIdempotencyKey } from '../../platform/commands/command.guard';
import { By, type ActingPerson } from '../../platform/commands/commander';
import { languageOf } from '../../platform/problem/accept-language';
import { sendWorkbook } from '../../platform/uploads/send-workbook';
import { openCampaign } from '../../reading/campaign-reading';
import { readSheet } from '../sheet-reading';

@ApiTags('problems')
@Controller('ledgers/:ledger/campaigns/:campaign/problems/sheet')
export class RejectedLedgerRowsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('rejected')
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @ApiOperation({ operationId: 'rejectedLedgerRows', summary: 'The rows that stay out, each with its reasons (xlsx)' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, description: 'ok', schema: { type: 'string', format: 'binary' } })
  async rejectedLedgerRows(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const reading = await openCampaign(this.app, by, campaignId(campaign));
    const { outcomes } = await readSheet(reading, request);
    const language = languageOf(request.headers['accept-language']);
    const name = language === 'zh' ? '未列账的行.xlsx' : 'rows-left-out.xlsx';
    sendWorkbook(response, name, rejectedLedgerLines(outcomes, language));
  }
}
