import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { openSealedFile, type Application } from '@taizhang/application';
import type { Request, Response } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandHeaders } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { fileIdFrom, requireFileMatter } from '../file-matter';
import { sendFile } from '../send-file';
import { OpenFileDto } from './open-file.dto';

@ApiTags('files')
@Controller('ledgers/:ledger/matters/:subject/files/:file')
export class OpenFileController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('open')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'openFile',
    summary: 'A file of a sealed matter, with a reason; the opening is an event',
  })
  @CommandHeaders()
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, description: 'ok', schema: { type: 'string', format: 'binary' } })
  async openFile(
    @By() by: ActingPerson,
    @Param('subject') subject: string,
    @Param('file') file: string,
    @Body() { reason }: OpenFileDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const matter = await requireFileMatter(this.app, by, subject);
    const fileId = fileIdFrom(file);
    const opening = await openSealedFile(this.app, commandOf(by, { matter, fileId, reason }));
    await sendFile(opening, fileId, request, response);
  }
}
