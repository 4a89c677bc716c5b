import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendFile } from '../text-file';

const name = 'taizhang-verify.mjs';
const path = resolve(__dirname, '../../../../../tools/verifier', name);

@ApiTags('integrity')
@Controller('verifier')
export class DownloadVerifierController {
  @Get()
  @ApiOperation({
    operationId: 'downloadVerifier',
    summary: 'The offline verifier: one file for Node, no dependency, no sign-in',
  })
  @ApiProduces('text/javascript')
  @ApiResponse({ status: 200, description: 'ok', schema: { type: 'string' } })
  async downloadVerifier(@Res() response: Response): Promise<void> {
    sendFile(response, 'text/javascript; charset=utf-8', name, await readFile(path, 'utf8'));
  }
}
