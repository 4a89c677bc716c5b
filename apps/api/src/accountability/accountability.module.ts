import { Module } from '@nestjs/common';
import { ConcludeTrackController } from './conclude-track/conclude-track.controller';
import { DeclineTrackRungController } from './decline-track-rung/decline-track-rung.controller';
import { FindAccountabilityController } from './find-accountability/find-accountability.controller';
import { FindCaseAccountabilityController } from './find-case-accountability/find-case-accountability.controller';
import { NameTrackSubjectController } from './name-track-subject/name-track-subject.controller';
import { OpenAccountabilityController } from './open-accountability/open-accountability.controller';
import { RecordTrackEvidenceController } from './record-track-evidence/record-track-evidence.controller';
import { RecordTrackTalkController } from './record-track-talk/record-track-talk.controller';
import { ReopenTrackController } from './reopen-track/reopen-track.controller';
import { SignTrackRungController } from './sign-track-rung/sign-track-rung.controller';
import { WaiveTrackController } from './waive-track/waive-track.controller';

@Module({
  controllers: [
    ConcludeTrackController,
    DeclineTrackRungController,
    FindAccountabilityController,
    FindCaseAccountabilityController,
    NameTrackSubjectController,
    OpenAccountabilityController,
    RecordTrackEvidenceController,
    RecordTrackTalkController,
    ReopenTrackController,
    SignTrackRungController,
    WaiveTrackController,
  ],
})
export class AccountabilityModule {}
