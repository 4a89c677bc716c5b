import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { issuePlan, type Application } from '@taizhang/application';
import { planId, refuseOfficial } from '@taizhang/domain';
import { documentHash } from '@taizhang/persistence';
import { readPlan } from '@taizhang/plans';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { Refusal } from '../../platform/problem/refusal';
import { PlanTextDto } from '../check-plan/check-plan.dto';
import { requireLead } from '../lead';

@ApiTags('first-run')
@Controller('ledgers/:ledger/plans')
export class IssuePlanController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'issuePlan', summary: 'A plan that is in order comes into the log whole (印发方案)' })
  @CommandAnswer(ReceiptDto)
  async issuePlan(@By() by: ActingPerson, @Body() body: PlanTextDto): Promise<Receipt> {
    await requireLead(this.app, by);
    const reading = readPlan(body.text, body.fileName);
    if (!reading.ok) {
      const { code, details } = refuseOfficial.planNotInOrder(reading.problems.length).rejection;
      throw new Refusal(code, details);
    }
    const { plan } = reading;
    const input = {
      planId: planId(plan.planId),
      version: plan.version,
      document: plan,
      sourceHash: documentHash(body.text),
    };
    return receiptOf(await issuePlan(this.app, commandOf(by, input)));
  }
}
