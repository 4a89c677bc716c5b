import { Module } from '@nestjs/common';
import { CorrectRungController } from './correct-rung/correct-rung.controller';
import { DeclineRungController } from './decline-rung/decline-rung.controller';
import { FindRungDraftController } from './find-rung-draft/find-rung-draft.controller';
import { FindSigningDeskController } from './find-signing-desk/find-signing-desk.controller';
import { SignRungController } from './sign-rung/sign-rung.controller';

@Module({
  controllers: [
    CorrectRungController,
    DeclineRungController,
    FindRungDraftController,
    FindSigningDeskController,
    SignRungController,
  ],
})
export class SigningModule {}
