import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { campaignId, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindUnitDto } from './find-unit.dto';
import { findUnit } from './find-unit.query';

@ApiTags('units')
@Controller('ledgers/:ledger')
export class FindUnitController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:campaign/units/:unit')
  @ApiOperation({ operationId: 'findUnit', summary: 'One unit in a campaign: duties, ladder, people, records (单位)' })
  @QuestionAnswer(FindUnitDto)
  findUnit(
    @Asked() ask: PersonalAsk,
    @Param('campaign') campaign: string,
    @Param('unit') unit: string,
  ): Promise<FindUnitDto> {
    return findUnit(this.app, ask, campaignId(campaign), unitId(unit));
  }
}
