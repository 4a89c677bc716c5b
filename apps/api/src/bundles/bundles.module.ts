import { Module } from '@nestjs/common';
import { FindClueBundlesController } from './find-clue-bundles/find-clue-bundles.controller';
import { MakeClueBundleController } from './make-clue-bundle/make-clue-bundle.controller';
import { TakeReceiptController } from './take-receipt/take-receipt.controller';

@Module({ controllers: [FindClueBundlesController, MakeClueBundleController, TakeReceiptController] })
export class BundlesModule {}
