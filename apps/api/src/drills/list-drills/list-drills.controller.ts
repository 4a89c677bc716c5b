import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import type { LedgerId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { Answers } from '../../platform/openapi/answers';
import type { SessionRequest } from '../../platform/session/session.guard';
import { DrillReader } from '../find-drill/drill-reader';
import { ListDrillsDto } from './list-drills.dto';

@ApiTags('drills')
@Controller('drills')
export class ListDrillsController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(DrillReader) private readonly drills: DrillReader,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listDrills', summary: 'Drills of this installation (演练)' })
  @Answers(ListDrillsDto)
  async listDrills(@Req() request: SessionRequest): Promise<ListDrillsDto> {
    const heads = (await this.app.store.ledgers()).filter((head) => head.kind === 'drill');
    const bases = await this.drills.bases(heads);
    const read = await Promise.all(heads.map((head) => this.drills.read(head, request.signedIn)));
    const prepared = read.filter((drill) => drill !== undefined);
    return {
      drills: prepared.filter((drill) => drill.kind === 'finishedCopy' || !bases.has(drill.ledger as LedgerId)),
    };
  }
}
