import { Module } from '@nestjs/common';
import { FindClueBundlesController } from './find-clue-bundles/find-clue-bundles.controller';
import { MakeClueBundleController } from './make-clue-bundle/make-clue-bundle.controller';
import { PreviewBundleController } from './preview-bundle/preview-bundle.controller';
import { TakeInBundleController } from './take-in-bundle/take-in-bundle.controller';
import { TakeReceiptController } from './take-receipt/take-receipt.controller';

@Module({
  controllers: [
    FindClueBundlesController,
    MakeClueBundleController,
    PreviewBundleController,
    TakeInBundleController,
    TakeReceiptController,
  ],
})
export class BundlesModule {}
