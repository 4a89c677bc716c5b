import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { ledgerId } from '@taizhang/domain';
import { APPLICATION } from '../../platform/application/application.token';
import { Answers } from '../../platform/openapi/answers';
import { notFound } from '../../platform/problem/refusal';
import type { SessionRequest } from '../../platform/session/session.guard';
import { requireDrill } from '../require-drill';
import { DrillReader } from './drill-reader';
import { FindDrillDto } from './find-drill.dto';

@ApiTags('drills')
@Controller('drills/:ledger')
export class FindDrillController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(DrillReader) private readonly drills: DrillReader,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'findDrill',
    summary: 'One drill: clock, seats with their waiting acts, and why to trust it',
  })
  @Answers(FindDrillDto)
  async findDrill(@Param('ledger') ledger: string, @Req() request: SessionRequest): Promise<FindDrillDto> {
    const open = await requireDrill(this.app, ledgerId(ledger));
    const drill = await this.drills.read(open, request.signedIn);
    if (drill === undefined) throw notFound();
    return drill;
  }
}
