import { Module } from '@nestjs/common';
import { VerifySheetController } from './verify-sheet/verify-sheet.controller';

@Module({ controllers: [VerifySheetController] })
export class SheetsModule {}
