import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { draftBulletin, draftedBulletinId, type Application } from '@taizhang/application';
import { bulletinStream, campaignId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf } from '../../platform/commands/receipt';
import { notFound } from '../../platform/problem/refusal';
import { openCampaignScope } from '../../reading/campaign-reading';
import { wireIdOf } from '../../wire/wire-ids';
import { bulletinFigures } from '../bulletin-figures';
import { bulletinPoint } from '../bulletin-point';
import { DraftBulletinDto, DraftedBulletinDto } from './draft-bulletin.dto';

@ApiTags('bulletins')
@Controller('ledgers/:ledger/campaigns/:campaign/bulletins')
export class DraftBulletinController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @ApiOperation({ operationId: 'draftBulletin', summary: 'A bulletin is begun, with the figures of one minute (起草)' })
  @CommandAnswer(DraftedBulletinDto)
  async draftBulletin(
    @By() by: ActingPerson,
    @Param('campaign') campaign: string,
    @Body() { kind, title, at }: DraftBulletinDto,
  ): Promise<DraftedBulletinDto> {
    const { campaign: state } = await openCampaignScope(this.app, by, campaignId(campaign));
    if (state.unitId === undefined) throw notFound();
    const on = { campaignId: campaignId(campaign), unitId: state.unitId };
    const id = draftedBulletinId(by.key);
    const point = await bulletinPoint(this.app, by, at);
    const figures = await bulletinFigures(this.app, { ...by, ...on }, point);
    const receipt = receiptOf(await draftBulletin(this.app, commandOf(by, { ...on, kind, title, point, figures })));
    return { bulletin: wireIdOf(bulletinStream(on.campaignId, id)), ...receipt };
  }
}
