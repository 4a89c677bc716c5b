import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { personId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { PreviewCheckTeamDto } from './preview-check-team.dto';
import { previewCheckTeam } from './preview-check-team.query';

@ApiTags('checks')
@Controller('ledgers/:ledger')
export class PreviewCheckTeamController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('checks/:check/team-preview')
  @ApiOperation({
    operationId: 'previewCheckTeam',
    summary: 'What a team could check, and from what it must stay away',
  })
  @ApiQuery({ name: 'members', required: false, schema: { type: 'string' }, description: 'Ids, parted by commas' })
  @QuestionAnswer(PreviewCheckTeamDto)
  previewCheckTeam(
    @Asked() ask: PersonalAsk,
    @Param('check') check: string,
    @Query('members') members: string | undefined,
  ): Promise<PreviewCheckTeamDto> {
    const ids = (members ?? '').split(',').filter((id) => id !== '');
    return previewCheckTeam(this.app, ask, check, ids.slice(0, 20).map(personId));
  }
}
