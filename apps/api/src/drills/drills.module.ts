import { Module } from '@nestjs/common';
import { DrillReader } from './find-drill/drill-reader';
import { Verifications } from './verifications';
import { FindDrillController } from './find-drill/find-drill.controller';
import { LeaveSeatController } from './leave-seat/leave-seat.controller';
import { ListDrillsController } from './list-drills/list-drills.controller';
import { PauseDrillController } from './pause-drill/pause-drill.controller';
import { PlayDrillController } from './play-drill/play-drill.controller';
import { PlayNextEventController } from './play-next-event/play-next-event.controller';
import { RestartDrillController } from './restart-drill/restart-drill.controller';
import { ShowTamperController } from './show-tamper/show-tamper.controller';
import { VerifyLogController } from './verify-log/verify-log.controller';
import { WipeEngineController } from './wipe-engine/wipe-engine.controller';

@Module({
  providers: [Verifications, DrillReader],
  controllers: [
    FindDrillController,
    LeaveSeatController,
    ListDrillsController,
    PauseDrillController,
    PlayDrillController,
    PlayNextEventController,
    RestartDrillController,
    ShowTamperController,
    VerifyLogController,
    WipeEngineController,
  ],
})
export class DrillsModule {}
