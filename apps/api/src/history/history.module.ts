import { Module } from '@nestjs/common';
import { FindHistorySubjectsController } from './find-history-subjects/find-history-subjects.controller';
import { FindHistoryController } from './find-history/find-history.controller';

@Module({
  controllers: [FindHistorySubjectsController, FindHistoryController],
})
export class HistoryModule {}
