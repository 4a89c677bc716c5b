import { Module } from '@nestjs/common';
import { FindFilesController } from './find-files/find-files.controller';
import { KeepUploadController } from './keep-upload/keep-upload.controller';
import { OpenFileController } from './open-file/open-file.controller';
import { ReadFileController } from './read-file/read-file.controller';

@Module({ controllers: [FindFilesController, KeepUploadController, OpenFileController, ReadFileController] })
export class FilesModule {}
