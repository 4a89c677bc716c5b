import { Module } from '@nestjs/common';
import { FindLadderController } from './find-ladder/find-ladder.controller';
import { HoldRungsController } from './hold-rungs/hold-rungs.controller';
import { ReleaseRungsController } from './release-rungs/release-rungs.controller';

@Module({
  controllers: [FindLadderController, HoldRungsController, ReleaseRungsController],
})
export class LadderModule {}
