import { Module } from '@nestjs/common';
import { AssignCheckTeamController } from './assign-check-team/assign-check-team.controller';
import { BeginCheckController } from './begin-check/begin-check.controller';
import { ConcludeCheckController } from './conclude-check/conclude-check.controller';
import { DrawCheckController } from './draw-check/draw-check.controller';
import { FindCheckController } from './find-check/find-check.controller';
import { FindChecksController } from './find-checks/find-checks.controller';
import { ListCheckFindingController } from './list-check-finding/list-check-finding.controller';
import { PlanCheckController } from './plan-check/plan-check.controller';
import { PreviewCheckTeamController } from './preview-check-team/preview-check-team.controller';
import { RecordCheckFindingController } from './record-check-finding/record-check-finding.controller';
import { RegisterCheckFindingController } from './register-check-finding/register-check-finding.controller';
import { WithdrawCheckController } from './withdraw-check/withdraw-check.controller';

@Module({
  controllers: [
    AssignCheckTeamController,
    BeginCheckController,
    ConcludeCheckController,
    DrawCheckController,
    FindCheckController,
    FindChecksController,
    ListCheckFindingController,
    PlanCheckController,
    PreviewCheckTeamController,
    RecordCheckFindingController,
    RegisterCheckFindingController,
    WithdrawCheckController,
  ],
})
export class ChecksModule {}
