import { Module } from '@nestjs/common';
import { FindRosterImportController } from './find-roster-import/find-roster-import.controller';
import { FindUnitRollController } from './find-unit-roll/find-unit-roll.controller';
import { FindUnitsController } from './find-units/find-units.controller';
import { ImportRosterController } from './import-roster/import-roster.controller';
import { PreviewRosterController } from './preview-roster/preview-roster.controller';
import { RejectedRosterRowsController } from './rejected-roster-rows/rejected-roster-rows.controller';
import { RosterImports } from './roster-imports';
import { RosterTemplateController } from './roster-template/roster-template.controller';

@Module({
  controllers: [
    FindRosterImportController,
    FindUnitRollController,
    FindUnitsController,
    ImportRosterController,
    PreviewRosterController,
    RejectedRosterRowsController,
    RosterTemplateController,
  ],
  providers: [RosterImports],
})
export class OrganisationModule {}
