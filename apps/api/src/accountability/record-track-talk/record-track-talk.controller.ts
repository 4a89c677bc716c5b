import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { recordTrackTalk, type Application } from '@taizhang/application';
import { personId } from '@taizhang/domain';
import { occurredOnDay } from '../../reading/occurred-at';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { newId } from '../../platform/commands/new-id';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireTrack, trackKey } from '../accountability-reading';
import { RecordTrackTalkDto } from './record-track-talk.dto';

@ApiTags('accountability')
@Controller('ledgers/:ledger/accountability-tracks/:track')
export class RecordTrackTalkController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('talks')
  @ApiOperation({ operationId: 'recordTrackTalk', summary: 'A talk' })
  @CommandAnswer(ReceiptDto)
  async recordTrackTalk(
    @By() by: ActingPerson,
    @Param('track') id: string,
    @Body() body: RecordTrackTalkDto,
  ): Promise<Receipt> {
    const key = trackKey(id);
    await requireTrack(this.app, by, key);
    const talk = { talkId: newId(by.key), personId: personId(body.personId), talkerIds: [by.personId] };
    return receiptOf(
      await recordTrackTalk(
        this.app,
        commandOf(by, { ...key, ...talk, content: body.content, occurredAt: occurredOnDay(body.occurredOn) }),
      ),
    );
  }
}
