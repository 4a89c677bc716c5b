import { Module } from '@nestjs/common';
import { AssignReviewersController } from './assign-reviewers/assign-reviewers.controller';
import { DecideAppealController } from './decide-appeal/decide-appeal.controller';
import { FindAppealController } from './find-appeal/find-appeal.controller';
import { FindOwnDecisionsController } from './find-own-decisions/find-own-decisions.controller';
import { LodgeAppealController } from './lodge-appeal/lodge-appeal.controller';
import { ReviewAppealController } from './review-appeal/review-appeal.controller';
import { ServeAppealController } from './serve-appeal/serve-appeal.controller';
import { WithdrawAppealController } from './withdraw-appeal/withdraw-appeal.controller';

@Module({
  controllers: [
    AssignReviewersController,
    DecideAppealController,
    FindAppealController,
    FindOwnDecisionsController,
    LodgeAppealController,
    ReviewAppealController,
    ServeAppealController,
    WithdrawAppealController,
  ],
})
export class AppealsModule {}
