import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { handOverClue, type Application } from '@taizhang/application';
import { loadPartners } from '@taizhang/persistence';
import { requireClue } from '../../clues/clue-reading';
import { API_CONFIG, APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import type { ApiConfig } from '../../platform/config/api-config';
import { Refusal } from '../../platform/problem/refusal';
import { BundleFileDto } from './bundle-file.dto';
import { MakeClueBundleDto } from './make-clue-bundle.dto';

@ApiTags('bundles')
@Controller('ledgers/:ledger/clues/:clue')
export class MakeClueBundleController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Post('bundle')
  @ApiOperation({
    operationId: 'makeClueBundle',
    summary:
      'Hands a transferred clue over as a signed file for its receiver alone; it is opened for this, and the log says so',
  })
  @CommandAnswer(BundleFileDto)
  async makeClueBundle(
    @By() by: ActingPerson,
    @Param('clue') id: string,
    @Body() body: MakeClueBundleDto,
  ): Promise<BundleFileDto> {
    const clueId = await requireClue(this.app, by, id);
    const to = (await loadPartners(this.config.partnersFile)).find(({ key }) => key.name === body.to);
    if (to === undefined) throw new Refusal('BundleReceiverUnknown', { to: body.to });
    const lines: string[] = [];
    const made = await handOverClue(this.app, commandOf(by, { clueId, to }), (line) => void lines.push(line));
    if (made.status === 'rejected') throw new Refusal(made.code, made.details);
    return { bundle: made.bundleId, name: `${made.bundleId}.bundle`, text: lines.join('') };
  }
}
