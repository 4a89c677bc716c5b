import { Module } from '@nestjs/common';
import { FindWhyController } from './find-why/find-why.controller';

@Module({
  controllers: [FindWhyController],
})
export class WhyModule {}
