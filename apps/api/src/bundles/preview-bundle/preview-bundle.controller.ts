import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { loadPartners } from '@taizhang/persistence';
import type { Request } from 'express';
import { API_CONFIG, APPLICATION } from '../../platform/application/application.token';
import { WithoutIdempotencyKey } from '../../platform/commands/command.guard';
import { By, type ActingPerson } from '../../platform/commands/commander';
import type { ApiConfig } from '../../platform/config/api-config';
import { Answers } from '../../platform/openapi/answers';
import { bundleLinesOf, openBundleDesk } from '../bundle-upload';
import { BundlePreviewDto } from './preview-bundle.dto';
import { previewBundle } from './preview-bundle.query';

/** A question, though the file is posted: nothing is written. */
@ApiTags('bundles')
@Controller('ledgers/:ledger/bundles')
export class PreviewBundleController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @WithoutIdempotencyKey()
  @ApiOperation({
    operationId: 'previewBundle',
    summary: 'Checks a bundle of another body and says what is in it (移送包预览)',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(BundlePreviewDto)
  async previewBundle(@By() by: ActingPerson, @Req() request: Request): Promise<BundlePreviewDto> {
    const reading = await openBundleDesk(this.app, by);
    const lines = await bundleLinesOf(request);
    return previewBundle(this.app, reading, lines, await loadPartners(this.config.partnersFile));
  }
}
