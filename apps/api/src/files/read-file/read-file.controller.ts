import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { openFile, type Application } from '@taizhang/application';
import type { Request, Response } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { fileIdFrom, requireFileMatter } from '../file-matter';
import { sendFile } from '../send-file';

/** HEAD answers the same without the content. */
@ApiTags('files')
@Controller('ledgers/:ledger/matters/:subject/files/:file')
export class ReadFileController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('content')
  @ApiOperation({ operationId: 'readFile', summary: 'A file of a matter that is not sealed' })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, description: 'ok', schema: { type: 'string', format: 'binary' } })
  async readFile(
    @Asked() ask: PersonalAsk,
    @Param('subject') subject: string,
    @Param('file') file: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const matter = await requireFileMatter(this.app, ask, subject);
    const fileId = fileIdFrom(file);
    await sendFile(await openFile(this.app, ask.ledger, { matter, fileId }), fileId, request, response);
  }
}
