import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { Answers } from '../../platform/openapi/answers';
import type { SessionRequest } from '../../platform/session/session.guard';
import { DrillReader } from '../find-drill/drill-reader';
import { openDrills } from '../open-drills';
import { ListDrillsDto } from './list-drills.dto';

@ApiTags('drills')
@Controller('drills')
export class ListDrillsController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(DrillReader) private readonly drills: DrillReader,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listDrills',
    summary:
      'Drills of this installation (演练): those to sit down in first, then finished copies, by place and newest first',
  })
  @Answers(ListDrillsDto)
  async listDrills(@Req() request: SessionRequest): Promise<ListDrillsDto> {
    const open = await openDrills(this.app);
    const read = await Promise.all(open.map((each) => this.drills.read(each, request.signedIn)));
    return { drills: read.filter((drill) => drill !== undefined) };
  }
}
