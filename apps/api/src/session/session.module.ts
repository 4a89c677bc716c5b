import { Module } from '@nestjs/common';
import { FindSessionController } from './find-session/find-session.controller';

@Module({
  controllers: [FindSessionController],
})
export class SessionModule {}
