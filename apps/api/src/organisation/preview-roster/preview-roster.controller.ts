import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { previewRoster, type Application } from '@taizhang/application';
import type { Request } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { WithoutIdempotencyKey } from '../../platform/commands/command.guard';
import { By, type ActingPerson } from '../../platform/commands/commander';
import { Answers } from '../../platform/openapi/answers';
import { readRosterUpload, requireRosterOffice } from '../roster-upload';
import { presentFigures, presentRow } from '../roster.presenter';
import { RosterPreviewDto } from './preview-roster.dto';

/** A question, though the file is posted: nothing is written. */
@ApiTags('organisation')
@Controller('ledgers/:ledger/roster')
export class PreviewRosterController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('preview')
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @ApiOperation({
    operationId: 'previewRoster',
    summary: 'What a roster would change, and which rows stay out (名册预览)',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(RosterPreviewDto)
  async previewRoster(@By() by: ActingPerson, @Req() request: Request): Promise<RosterPreviewDto> {
    await requireRosterOffice(this.app, by);
    const file = await readRosterUpload(request);
    const preview = await previewRoster(this.app, { ledger: by.ledger, actor: by.actor, file });
    const { hash, changed, rejected, missing, ...figures } = preview;
    return {
      ...{ hash, ...presentFigures(figures) },
      ...{ changed: changed.map(presentRow), rejected: rejected.map(presentRow) },
      missing: { count: missing.count, shown: [...missing.shown] },
    };
  }
}
