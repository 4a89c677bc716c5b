import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { reopenTrack, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireTrack, trackKey } from '../accountability-reading';
import { ReopenTrackDto } from './reopen-track.dto';

@ApiTags('accountability')
@Controller('ledgers/:ledger/accountability-tracks/:track')
export class ReopenTrackController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('reopen')
  @ApiOperation({ operationId: 'reopenTrack', summary: 'New facts open a settled track again' })
  @CommandAnswer(ReceiptDto)
  async reopenTrack(
    @By() by: ActingPerson,
    @Param('track') id: string,
    @Body() body: ReopenTrackDto,
  ): Promise<Receipt> {
    const key = trackKey(id);
    await requireTrack(this.app, by, key);
    return receiptOf(await reopenTrack(this.app, commandOf(by, { ...key, ...body })));
  }
}
