import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId } from '@taizhang/domain';
import type { Request } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { WithoutIdempotencyKey } from '../../platform/commands/command.guard';
import { By, type ActingPerson } from '../../platform/commands/commander';
import { Answers } from '../../platform/openapi/answers';
import { openCampaign } from '../../reading/campaign-reading';
import { readSheet } from '../sheet-reading';
import { presentSheet } from './ledger-sheet.presenter';
import { LedgerSheetPreviewDto } from './preview-ledger-sheet.dto';

/** A question, though the sheet is posted: nothing is written. */
@ApiTags('problems')
@Controller('ledgers/:ledger/campaigns/:campaign/problems/sheet')
export class PreviewLedgerSheetController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('preview')
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @ApiOperation({
    operationId: 'previewLedgerSheet',
    summary: 'What a sheet of problems would list, and which rows stay out (台账预览)',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(LedgerSheetPreviewDto)
  async previewLedgerSheet(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Req() request: Request,
  ): Promise<LedgerSheetPreviewDto> {
    const reading = await openCampaign(this.app, by, campaignId(campaign));
    return presentSheet(reading, await readSheet(reading, request));
  }
}
