import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { readPlan } from '@taizhang/plans';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, type ActingPerson } from '../../platform/commands/commander';
import { requireLead } from '../lead';
import { CheckedPlanDto, PlanTextDto } from './check-plan.dto';

@ApiTags('first-run')
@Controller('ledgers/:ledger/plans')
export class CheckPlanController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('check')
  @ApiOperation({ operationId: 'checkPlan', summary: 'Look a plan through, line by line; nothing is written' })
  @CommandAnswer(CheckedPlanDto)
  async checkPlan(@By() by: ActingPerson, @Body() body: PlanTextDto): Promise<CheckedPlanDto> {
    await requireLead(this.app, by);
    const reading = readPlan(body.text, body.fileName);
    if (reading.ok) {
      const { planId, version, title } = reading.plan;
      return { plan: { planId, version, title }, problems: [] };
    }
    const problems = reading.problems.map(({ line, column, path, found, expected, remedy }) => ({
      ...{ line, column, path, found, expected, remedy },
    }));
    return { plan: null, problems };
  }
}
