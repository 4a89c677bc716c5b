import { Controller, Get, Inject, Param, ParseIntPipe, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import type { Response } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { notFound } from '../../platform/problem/refusal';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { sendFile } from '../text-file';

@ApiTags('integrity')
@Controller('ledgers/:ledger/integrity')
export class DownloadCheckpointController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('checkpoints/:size')
  @ApiOperation({ operationId: 'downloadCheckpoint', summary: 'A checkpoint as it was signed (C2SP signed note)' })
  @ApiProduces('text/plain')
  @ApiResponse({ status: 200, description: 'ok', schema: { type: 'string' } })
  async downloadCheckpoint(
    @Asked() ask: PersonalAsk,
    @Param('size', ParseIntPipe) size: number,
    @Res() response: Response,
  ): Promise<void> {
    const { ledger, point } = await openReading(this.app, ask);
    const kept = size <= point.position ? await this.app.evidence.find(ledger, size) : undefined;
    if (kept === undefined) throw notFound();
    sendFile(response, 'text/plain; charset=utf-8', `${ledger}-${size}.checkpoint`, kept.note);
  }
}
