import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Application } from '@taizhang/application';
import { APPLICATION } from '../../platform/application/application.token';
import { CommandAnswer } from '../../platform/commands/command-answer';
import { ByAnyone, type Commander } from '../../platform/commands/commander';
import { RestartedDrillDto } from './restart-drill.dto';
import { restartDrill } from './restart-drill';

@ApiTags('drills')
@Controller('drills/:ledger')
export class RestartDrillController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post('restart')
  @ApiOperation({
    operationId: 'restartDrill',
    summary: 'Go back to where this drill was first opened, in a ledger of its own',
  })
  @CommandAnswer(RestartedDrillDto)
  restartDrill(@ByAnyone() by: Commander): Promise<RestartedDrillDto> {
    return restartDrill(this.app, by);
  }
}
