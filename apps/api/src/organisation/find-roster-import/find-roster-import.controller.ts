import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../platform/openapi/answers';
import { notFound } from '../../platform/problem/refusal';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { RosterImportDto } from '../import-roster/import-roster.dto';
import { presentImport } from '../roster-import.presenter';
import { RosterImports } from '../roster-imports';

@ApiTags('organisation')
@Controller('ledgers/:ledger/roster')
export class FindRosterImportController {
  constructor(@Inject(RosterImports) private readonly imports: RosterImports) {}

  @Get('imports/:import')
  @ApiOperation({ operationId: 'findRosterImport', summary: 'How far an import of one’s own is' })
  @Answers(RosterImportDto)
  findRosterImport(@Asked() ask: PersonalAsk, @Param('import') id: string): RosterImportDto {
    const found = this.imports.find(id, ask);
    if (found === undefined) throw notFound();
    return presentImport(found);
  }
}
