import { Controller, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { keepUpload, type Application } from '@taizhang/application';
import { fileRefusals } from '@taizhang/domain';
import type { Request } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { Refusal } from '../../platform/problem/refusal';
import { fileIdFrom, requireFileMatter } from '../file-matter';
import { KeptFileDto } from './keep-upload.dto';

/** The body is the file itself, as a stream. Its name travels in a header: addresses hold no names. */
@ApiTags('files')
@Controller('ledgers/:ledger/matters/:subject/files')
export class KeepUploadController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'keepUpload', summary: 'Add a file to the papers of a matter (上传材料)' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'X-File-Name', required: false, description: 'Percent-encoded UTF-8; its ending says the type' })
  @CommandAnswer(KeptFileDto)
  async keepUpload(
    @By() by: ActingPerson,
    @Param('subject') subject: string,
    @Req() request: Request,
  ): Promise<KeptFileDto> {
    const to = await requireFileMatter(this.app, by, subject);
    // Known before it arrives: nobody waits for an upload that will be refused.
    const { limitBytes } = this.app.files;
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) {
      const { code, details } = fileRefusals.tooLarge(limitBytes);
      throw new Refusal(code, details);
    }
    const name = nameFrom(request.headers['x-file-name']);
    const content = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    const kept = await keepUpload(this.app, commandOf(by, { to, name, content }));
    // What is left of a refused upload is let run out, or the next request on this connection would wait behind it.
    request.resume();
    if (kept.status === 'rejected') throw new Refusal(kept.code, kept.details);
    const { position, events, repeated, bytes, mediaType } = kept;
    return { position, events, repeated, bytes, mediaType, file: fileIdFrom(kept.fileId) };
  }
}

function nameFrom(header: string | readonly string[] | undefined): string {
  try {
    // A name is a name: no path of somebody's disk, nothing that cannot be printed.
    const name = decodeURIComponent(typeof header === 'string' ? header : '');
    return (name.split(/[\\/]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').slice(0, 200);
  } catch {
    throw new Refusal('FileNameMissing');
  }
}
