import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { signTrackRung, type Application } from '@taizhang/application';
import { draftedLevel } from '../drafted-level';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireTrack, trackKey } from '../accountability-reading';

@ApiTags('accountability')
@Controller('ledgers/:ledger/accountability-tracks/:track')
export class SignTrackRungController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('sign-rung')
  @ApiOperation({ operationId: 'signTrackRung', summary: 'The waiting draft is signed' })
  @CommandAnswer(ReceiptDto)
  async signTrackRung(@By() by: ActingPerson, @Param('track') id: string): Promise<Receipt> {
    const key = trackKey(id);
    await requireTrack(this.app, by, key);
    const level = await draftedLevel(this.app, by, key);
    return receiptOf(await signTrackRung(this.app, commandOf(by, { ...key, level })));
  }
}
