import { Module } from '@nestjs/common';
import { CorrectFactDateController } from './correct-fact-date/correct-fact-date.controller';
import { FindEventController } from './find-event/find-event.controller';
import { ListEventsController } from './list-events/list-events.controller';
import { VoidFactController } from './void-fact/void-fact.controller';

@Module({
  controllers: [FindEventController, ListEventsController, CorrectFactDateController, VoidFactController],
})
export class EventsModule {}
