import { Module } from '@nestjs/common';
import { FindEventController } from './find-event/find-event.controller';
import { ListEventsController } from './list-events/list-events.controller';

@Module({
  controllers: [FindEventController, ListEventsController],
})
export class EventsModule {}
