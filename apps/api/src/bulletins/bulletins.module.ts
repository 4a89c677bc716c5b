import { Module } from '@nestjs/common';
import { ApproveBulletinController } from './approve-bulletin/approve-bulletin.controller';
import { DraftBulletinController } from './draft-bulletin/draft-bulletin.controller';
import { DropBulletinController } from './drop-bulletin/drop-bulletin.controller';
import { ExportBulletinController } from './export-bulletin/export-bulletin.controller';
import { FindBulletinController } from './find-bulletin/find-bulletin.controller';
import { FindBulletinsController } from './find-bulletins/find-bulletins.controller';
import { IssueBulletinController } from './issue-bulletin/issue-bulletin.controller';
import { PinBulletinFiguresController } from './pin-bulletin-figures/pin-bulletin-figures.controller';
import { ReturnBulletinController } from './return-bulletin/return-bulletin.controller';
import { SetBulletinTextController } from './set-bulletin-text/set-bulletin-text.controller';
import { SubmitBulletinController } from './submit-bulletin/submit-bulletin.controller';

@Module({
  controllers: [
    ApproveBulletinController,
    DraftBulletinController,
    DropBulletinController,
    ExportBulletinController,
    FindBulletinController,
    FindBulletinsController,
    IssueBulletinController,
    PinBulletinFiguresController,
    ReturnBulletinController,
    SetBulletinTextController,
    SubmitBulletinController,
  ],
})
export class BulletinsModule {}
