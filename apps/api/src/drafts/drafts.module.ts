import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FormDraftEntity } from '@taizhang/persistence';
import { DropDraftController } from './drop-draft/drop-draft.controller';
import { FindDraftController } from './find-draft/find-draft.controller';
import { KeepDraftController } from './keep-draft/keep-draft.controller';

@Module({
  imports: [TypeOrmModule.forFeature([FormDraftEntity])],
  controllers: [DropDraftController, FindDraftController, KeepDraftController],
})
export class DraftsModule {}
