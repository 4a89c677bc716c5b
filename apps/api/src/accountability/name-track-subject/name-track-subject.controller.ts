import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { nameTrackSubject, type Application } from '@taizhang/application';
import { personId, type UnitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { By, commandOf, type ActingPerson } from '../../platform/commands/commander';
import { receiptOf, type Receipt } from '../../platform/commands/receipt';
import { ReceiptDto } from '../../platform/commands/receipt.dto';
import { notFound } from '../../platform/problem/refusal';
import { requireTrack, trackKey } from '../accountability-reading';
import { NameTrackSubjectDto } from './name-track-subject.dto';

@ApiTags('accountability')
@Controller('ledgers/:ledger/accountability-tracks/:track')
export class NameTrackSubjectController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('name-subject')
  @ApiOperation({ operationId: 'nameTrackSubject', summary: 'Whom the track is about' })
  @CommandAnswer(ReceiptDto)
  async nameTrackSubject(
    @By() by: ActingPerson,
    @Param('track') id: string,
    @Body() body: NameTrackSubjectDto,
  ): Promise<Receipt> {
    const key = trackKey(id);
    await requireTrack(this.app, by, key);
    const named = personId(body.personId);
    const [person] = await this.app.reads.persons(by.ledger, { personIds: [named] });
    const unitId = person?.postings.at(-1)?.unitId as UnitId | undefined;
    if (unitId === undefined) throw notFound();
    return receiptOf(
      await nameTrackSubject(this.app, commandOf(by, { ...key, personId: named, unitId, reason: body.reason })),
    );
  }
}
