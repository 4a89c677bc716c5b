import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FormDraftEntity } from '@taizhang/persistence';
import { DropDraftController } from './drop-draft/drop-draft.controller';
import { FindDraftController } from './find-draft/find-draft.controller';
import { KeepDraftController } from './keep-draft/keep-draft.controller';
import { TakeSentDraft } from './take-sent-draft';

@Module({
  imports: [TypeOrmModule.forFeature([FormDraftEntity])],
  providers: [{ provide: APP_INTERCEPTOR, useClass: TakeSentDraft }],
  controllers: [DropDraftController, FindDraftController, KeepDraftController],
})
export class DraftsModule {}
