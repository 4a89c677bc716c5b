import { Module } from '@nestjs/common';
import { FindInboxController } from './find-inbox/find-inbox.controller';

@Module({
  controllers: [FindInboxController],
})
export class InboxModule {}
