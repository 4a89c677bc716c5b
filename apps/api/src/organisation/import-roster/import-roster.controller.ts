import { Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { importRoster, type Application } from '@taizhang/application';
import { refuseRoster } from '@taizhang/domain';
import type { Request } from 'express';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, type ActingPerson } from '../../platform/commands/commander';
import { Refusal } from '../../platform/problem/refusal';
import { presentImport } from '../roster-import.presenter';
import { RosterImports } from '../roster-imports';
import { readRosterUpload, requireRosterOffice } from '../roster-upload';
import { RosterImportDto } from './import-roster.dto';

/** The file is sent again with the hash of its preview. The answer comes at once; how far it is, is asked for. */
@ApiTags('organisation')
@Controller('ledgers/:ledger/roster')
export class ImportRosterController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(RosterImports) private readonly imports: RosterImports,
  ) {}

  @Post('imports')
  @ApiOperation({ operationId: 'importRoster', summary: 'Accept a previewed roster (确认导入名册)' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'X-Roster-Hash', required: false, description: 'The hash of the preview that is accepted' })
  @CommandAnswer(RosterImportDto)
  async importRoster(@By() by: ActingPerson, @Req() request: Request): Promise<RosterImportDto> {
    await requireRosterOffice(this.app, by);
    const file = await readRosterUpload(request);
    const acceptedHash = String(request.headers['x-roster-hash'] ?? '');
    const { code, details } = refuseRoster.notPreviewed().rejection;
    if (acceptedHash !== file.hash) throw new Refusal(code, details);
    const input = { ledger: by.ledger, actor: by.actor, file, acceptedHash };
    return presentImport(this.imports.start(by, (onProgress) => importRoster(this.app, input, onProgress)));
  }
}
