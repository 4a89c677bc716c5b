import { Controller, Get, Inject, Param, ParseIntPipe, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { proveEvent, type Application } from '@taizhang/application';
import type { Response } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { notFound } from '../../platform/problem/refusal';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { seesStream } from '../../reading/event-visibility';
import { sendFile } from '../text-file';

const plainText = 'text/plain; charset=utf-8';

@ApiTags('integrity')
@Controller('ledgers/:ledger')
export class ProveEventController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('events/:position/proof')
  @ApiOperation({
    operationId: 'proveEvent',
    summary: 'One event with the proof that it lies in the ledger, signed; the offline verifier checks it',
  })
  @ApiProduces('text/plain')
  @ApiResponse({ status: 200, description: 'ok', schema: { type: 'string' } })
  async proveEvent(
    @Asked() ask: PersonalAsk,
    @Param('position', ParseIntPipe) position: number,
    @Res() response: Response,
  ): Promise<void> {
    const { ledger, point, reader } = await openReading(this.app, ask);
    const found = position <= point.position ? await this.app.store.findEvent(ledger, { position }) : undefined;
    if (found === undefined || !(await seesStream(this.app, ledger, reader, found.event.stream))) throw notFound();
    sendFile(response, plainText, `${ledger}-${position}.proof`, await proveEvent(this.app, ledger, position));
  }
}
