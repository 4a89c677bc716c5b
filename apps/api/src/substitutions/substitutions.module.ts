import { Module } from '@nestjs/common';
import { ApproveSubstitutionController } from './approve-substitution/approve-substitution.controller';
import { FindSubstitutionsController } from './find-substitutions/find-substitutions.controller';
import { NameSubstituteController } from './name-substitute/name-substitute.controller';
import { RefuseSubstitutionController } from './refuse-substitution/refuse-substitution.controller';
import { RevokeSubstitutionController } from './revoke-substitution/revoke-substitution.controller';

@Module({
  controllers: [
    FindSubstitutionsController,
    NameSubstituteController,
    ApproveSubstitutionController,
    RefuseSubstitutionController,
    RevokeSubstitutionController,
  ],
})
export class SubstitutionsModule {}
