import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { openAccountability, type Application } from '@taizhang/application';
import { campaignId, unitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { newId } from '../../platform/commands/new-id';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { occurredOnDay } from '../../reading/occurred-at';
import { requireUnit } from '../../reading/visible';
import { OpenAccountabilityDto } from './open-accountability.dto';

@ApiTags('accountability')
@Controller('ledgers/:ledger/campaigns/:campaign/units/:unit')
export class OpenAccountabilityController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('accountability')
  @ApiOperation({ operationId: 'openAccountability', summary: 'Accountability for a finding against a unit' })
  @CommandAnswer(ReceiptDto)
  async openAccountability(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Param('unit') unit: string,
    @Body() body: OpenAccountabilityDto,
  ): Promise<Receipt> {
    await requireUnit(this.app, by, unitId(unit));
    const { occurredOn, finding: findingKind, description } = body;
    const source = { kind: 'finding', findingKind, finding: `hand.${newId(by.key)}`, description } as const;
    const where = { campaignId: campaignId(campaign), unitId: unitId(unit), actedAt: occurredOnDay(occurredOn) };
    return receiptOf(await openAccountability(this.app, commandOf(by, { source, ...where })));
  }
}
