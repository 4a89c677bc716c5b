import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { recordTrackEvidence, type Application } from '@taizhang/application';
import { fileId } from '@taizhang/domain';
import { occurredOnDay } from '../../reading/occurred-at';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { newId } from '../../platform/commands/new-id';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { requireTrack, trackKey } from '../accountability-reading';
import { RecordTrackEvidenceDto } from './record-track-evidence.dto';

@ApiTags('accountability')
@Controller('ledgers/:ledger/accountability-tracks/:track')
export class RecordTrackEvidenceController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('evidence')
  @ApiOperation({ operationId: 'recordTrackEvidence', summary: 'A piece of evidence' })
  @CommandAnswer(ReceiptDto)
  async recordTrackEvidence(
    @By() by: ActingPerson,
    @Param('track') id: string,
    @Body() body: RecordTrackEvidenceDto,
  ): Promise<Receipt> {
    const key = trackKey(id);
    await requireTrack(this.app, by, key);
    const { occurredOn, fileIds, ...said } = body;
    return receiptOf(
      await recordTrackEvidence(
        this.app,
        commandOf(by, {
          ...key,
          evidenceId: newId(by.key),
          ...said,
          fileIds: fileIds.map(fileId),
          occurredAt: occurredOnDay(occurredOn),
        }),
      ),
    );
  }
}
