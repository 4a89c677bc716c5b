import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeclarationDraftEntity } from '@taizhang/persistence';
import { DispatchDeclarationsController } from './dispatch-declarations/dispatch-declarations.controller';
import { ExcludePersonController } from './exclude-person/exclude-person.controller';
import { FindDeclarationController } from './find-declaration/find-declaration.controller';
import { RecuseSignerController } from './recuse-signer/recuse-signer.controller';
import { RetainDeclarationsController } from './retain-declarations/retain-declarations.controller';
import { ReturnDeclarationController } from './return-declaration/return-declaration.controller';
import { SaveDraftController } from './save-draft/save-draft.controller';
import { SignDeclarationController } from './sign-declaration/sign-declaration.controller';
import { SignRosterController } from './sign-roster/sign-roster.controller';
import { SubmitDeclarationController } from './submit-declaration/submit-declaration.controller';
import { VerifyDeclarationController } from './verify-declaration/verify-declaration.controller';

@Module({
  imports: [TypeOrmModule.forFeature([DeclarationDraftEntity])],
  controllers: [
    DispatchDeclarationsController,
    ExcludePersonController,
    FindDeclarationController,
    RecuseSignerController,
    RetainDeclarationsController,
    ReturnDeclarationController,
    SaveDraftController,
    SignDeclarationController,
    SignRosterController,
    SubmitDeclarationController,
    VerifyDeclarationController,
  ],
})
export class DeclarationsModule {}
