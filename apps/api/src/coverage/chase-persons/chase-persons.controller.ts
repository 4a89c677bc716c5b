import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { chasePersons, type Application } from '@taizhang/application';
import { campaignId, unitId, type PersonId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf } from '../../platform/commands/receipt';
import { requireUnit } from '../../reading/visible';
import { chaseReceipt, groupByUnit } from './chase-groups';
import { ChasePersonsDto, ChaseReceiptDto } from './chase-persons.dto';

/** A frozen list of persons of a unit and of all below it: one event a unit, one receipt a person. */
@ApiTags('coverage')
@Controller('ledgers/:ledger/campaigns/:campaign/units/:unit')
export class ChasePersonsController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('chase')
  @ApiOperation({ operationId: 'chasePersons', summary: 'Chase a frozen list of persons (催办)' })
  @CommandAnswer(ChaseReceiptDto)
  async chasePersons(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Param('unit') unit: string,
    @Body() body: ChasePersonsDto,
  ): Promise<ChaseReceiptDto> {
    const reader = await requireUnit(this.app, by, unitId(unit));
    const key = { campaignId: campaignId(campaign) };
    const asked = body.persons as PersonId[];
    const groups = await groupByUnit(this.app, by.ledger, reader, { ...key, duty: body.duty }, unitId(unit), asked);
    const written: { readonly unit: string; readonly position: number; readonly events: number }[] = [];
    for (const { unitId: ownUnit, persons } of groups) {
      const input = { ...key, unitId: ownUnit, duty: body.duty, persons, channel: body.channel };
      const { position, events } = receiptOf(await chasePersons(this.app, commandOf(by, input, ownUnit)));
      written.push({ unit: ownUnit, position, events });
    }
    return chaseReceipt(this.app, by.ledger, asked, written);
  }
}
