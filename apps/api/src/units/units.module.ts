import { Module } from '@nestjs/common';
import { CarryOutMeetingDecisionController } from './carry-out-meeting-decision/carry-out-meeting-decision.controller';
import { FindUnitController } from './find-unit/find-unit.controller';
import { RecordActivityController } from './record-activity/record-activity.controller';

@Module({ controllers: [CarryOutMeetingDecisionController, FindUnitController, RecordActivityController] })
export class UnitsModule {}
