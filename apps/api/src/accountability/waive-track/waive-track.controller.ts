import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { waiveTrack, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireTrack, trackKey } from '../accountability-reading';
import { WaiveTrackDto } from './waive-track.dto';

@ApiTags('accountability')
@Controller('ledgers/:ledger/accountability-tracks/:track')
export class WaiveTrackController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('waive')
  @ApiOperation({ operationId: 'waiveTrack', summary: 'Waived with reason and authority' })
  @CommandAnswer(ReceiptDto)
  async waiveTrack(@By() by: ActingPerson, @Param('track') id: string, @Body() body: WaiveTrackDto): Promise<Receipt> {
    const key = trackKey(id);
    await requireTrack(this.app, by, key);
    return receiptOf(await waiveTrack(this.app, commandOf(by, { ...key, ...body })));
  }
}
