import { Controller, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { checkedFor, ownHouseOf, takeInBundle, type Application } from '@taizhang/application';
import { loadPartners } from '@taizhang/persistence';
import type { Request } from 'express';
import { API_CONFIG, APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import type { ApiConfig } from '../../platform/config/api-config';
import { Refusal } from '../../platform/problem/refusal';
import { bundleLinesOf, openBundleDesk, requireDesk } from '../bundle-upload';
import { BundleTakenInDto } from './take-in-bundle.dto';

/** The file is sent again after its preview, and checked again: what is taken in is what was brought. */
@ApiTags('bundles')
@Controller('ledgers/:ledger/bundles')
export class TakeInBundleController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'takeInBundle',
    summary: 'Takes a bundle of another body in, once, and signs its receipt (接收移送包、出具回执)',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiQuery({ name: 'unit', required: false, schema: { type: 'string' }, description: 'Which receives the clue' })
  @CommandAnswer(BundleTakenInDto)
  async takeInBundle(
    @By() by: ActingPerson,
    @Query('unit') unit: string | undefined,
    @Req() request: Request,
  ): Promise<BundleTakenInDto> {
    const { reader } = await openBundleDesk(this.app, by);
    const unitId = requireDesk(reader, unit);
    const lines = await bundleLinesOf(request);
    const partners = await loadPartners(this.config.partnersFile);
    const input = { lines, ...(unitId !== undefined && { unitId }) };
    const taken = await takeInBundle(this.app, commandOf(by, input), partners);
    if (taken.status === 'rejected' && taken.receipt === undefined) throw new Refusal(taken.code, taken.details);
    const checked =
      taken.status === 'takenIn' ? taken.bundle : await checkedFor(await ownHouseOf(this.app), partners, lines);
    if ('status' in checked) throw new Refusal(checked.code, checked.details);
    const { bundle } = checked.manifest;
    return {
      bundle,
      clue: taken.status === 'takenIn' ? (taken.clueId ?? null) : null,
      repeated: taken.status === 'rejected',
      receipt: { name: `${bundle}.receipt`, text: taken.receipt ?? '' },
      position: (await this.app.store.head(by.ledger)).position,
    };
  }
}
