import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { handoverList, type Application } from '@taizhang/application';
import { unitId as asUnitId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { notFound } from '../../platform/problem/refusal';
import { QuestionAnswer } from '../../platform/openapi/answers';
import { Asked, type PersonalAsk } from '../../reading/ask';
import { openReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { handoverLists } from '../handover-lists';
import { PreviewHandoverDto } from './preview-handover.dto';

@ApiTags('handovers')
@Controller('ledgers/:ledger/units/:unit/handover')
export class PreviewHandoverController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @ApiOperation({
    operationId: 'previewHandover',
    summary: 'What would pass if whoever asks left a unit: what moves, what stays, what stays sealed',
  })
  @QuestionAnswer(PreviewHandoverDto)
  async previewHandover(@Asked() ask: PersonalAsk, @Param('unit') unit: string): Promise<PreviewHandoverDto> {
    const reading = await openReading(this.app, ask, 'own');
    const unitId = asUnitId(unit);
    if (!reading.reader.grants.some((grant) => grant.unitId === unitId)) throw notFound();
    const { ledger, personId: fromId } = ask;
    const [people, list] = await Promise.all([
      readPeople(reading, { personIds: [fromId] }),
      handoverList(this.app, ledger, { fromId, unitId }, reading.at),
    ]);
    return { point: reading.point, ...(await handoverLists(reading, people, { fromId, unitId, list })) };
  }
}
