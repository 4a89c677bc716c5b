import { Module } from '@nestjs/common';
import { ChasePersonsController } from './chase-persons/chase-persons.controller';
import { FindCoverageController } from './find-coverage/find-coverage.controller';
import { FindUncoveredController } from './find-uncovered/find-uncovered.controller';

@Module({
  controllers: [ChasePersonsController, FindCoverageController, FindUncoveredController],
})
export class CoverageModule {}
