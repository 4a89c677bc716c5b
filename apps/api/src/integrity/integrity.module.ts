import { Module } from '@nestjs/common';
import { CheckPaperController } from './check-paper/check-paper.controller';
import { DownloadCheckpointController } from './download-checkpoint/download-checkpoint.controller';
import { DownloadVerifierController } from './download-verifier/download-verifier.controller';
import { FindIntegrityController } from './find-integrity/find-integrity.controller';
import { ProveEventController } from './prove-event/prove-event.controller';
import { VerifyRangeController } from './verify-range/verify-range.controller';

@Module({
  controllers: [
    CheckPaperController,
    DownloadCheckpointController,
    DownloadVerifierController,
    FindIntegrityController,
    ProveEventController,
    VerifyRangeController,
  ],
})
export class IntegrityModule {}
