import { Module } from '@nestjs/common';
import { DeclarePersonalInterestController } from './declare-personal-interest/declare-personal-interest.controller';
import { EndPersonalInterestController } from './end-personal-interest/end-personal-interest.controller';
import { FindPersonController } from './find-person/find-person.controller';

@Module({
  controllers: [FindPersonController, DeclarePersonalInterestController, EndPersonalInterestController],
})
export class PersonsModule {}
