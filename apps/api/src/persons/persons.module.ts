import { Module } from '@nestjs/common';
import { CorrectPersonFactController } from './correct-person-fact/correct-person-fact.controller';
import { DeclarePersonalInterestController } from './declare-personal-interest/declare-personal-interest.controller';
import { EndPersonalInterestController } from './end-personal-interest/end-personal-interest.controller';
import { FindPersonController } from './find-person/find-person.controller';
import { RecordDepartureController } from './record-departure/record-departure.controller';

@Module({
  controllers: [
    FindPersonController,
    CorrectPersonFactController,
    RecordDepartureController,
    DeclarePersonalInterestController,
    EndPersonalInterestController,
  ],
})
export class PersonsModule {}
