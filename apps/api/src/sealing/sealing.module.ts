import { Module } from '@nestjs/common';
import { ApproveSealedController } from './approve-sealed/approve-sealed.controller';
import { AskSealedController } from './ask-sealed/ask-sealed.controller';
import { FindOpeningsController } from './find-openings/find-openings.controller';
import { OpenSealedController } from './open-sealed/open-sealed.controller';

@Module({
  controllers: [OpenSealedController, AskSealedController, ApproveSealedController, FindOpeningsController],
})
export class SealingModule {}
