import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { FindUnitStaffDto } from './find-unit-staff.dto';
import { findUnitStaff } from './find-unit-staff.query';

@ApiTags('problems')
@Controller('ledgers/:ledger')
export class FindUnitStaffController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('units/:unit/staff')
  @ApiOperation({
    operationId: 'findUnitStaff',
    summary: 'Who works in a unit or below it: from whom owners and subjects are chosen',
  })
  @QuestionAnswer(FindUnitStaffDto)
  findUnitStaff(@Asked() ask: PersonalAsk, @Param('unit') unit: string): Promise<FindUnitStaffDto> {
    return findUnitStaff(this.app, ask, unit);
  }
}
