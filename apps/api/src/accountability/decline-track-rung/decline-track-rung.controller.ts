import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { declineTrackRung, type Application } from '@taizhang/application';
import { draftedLevel } from '../drafted-level';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireTrack, trackKey } from '../accountability-reading';
import { DeclineTrackRungDto } from './decline-track-rung.dto';

@ApiTags('accountability')
@Controller('ledgers/:ledger/accountability-tracks/:track')
export class DeclineTrackRungController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('decline-rung')
  @ApiOperation({ operationId: 'declineTrackRung', summary: 'The waiting draft is declined' })
  @CommandAnswer(ReceiptDto)
  async declineTrackRung(
    @By() by: ActingPerson,
    @Param('track') id: string,
    @Body() body: DeclineTrackRungDto,
  ): Promise<Receipt> {
    const key = trackKey(id);
    await requireTrack(this.app, by, key);
    const level = await draftedLevel(this.app, by, key);
    return receiptOf(await declineTrackRung(this.app, commandOf(by, { ...key, level, ...body })));
  }
}
