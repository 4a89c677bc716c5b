import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { concludeTrack, type Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireTrack, trackKey } from '../accountability-reading';
import { ConcludeTrackDto } from './conclude-track.dto';

@ApiTags('accountability')
@Controller('ledgers/:ledger/accountability-tracks/:track')
export class ConcludeTrackController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('conclude')
  @ApiOperation({ operationId: 'concludeTrack', summary: 'No fault, or one or several measures' })
  @CommandAnswer(ReceiptDto)
  async concludeTrack(
    @By() by: ActingPerson,
    @Param('track') id: string,
    @Body() body: ConcludeTrackDto,
  ): Promise<Receipt> {
    const key = trackKey(id);
    await requireTrack(this.app, by, key);
    return receiptOf(await concludeTrack(this.app, commandOf(by, { ...key, ...body })));
  }
}
