import { Module } from '@nestjs/common';
import { AskPledgesController } from './ask-pledges/ask-pledges.controller';
import { EnterPaperPledgesController } from './enter-paper-pledges/enter-paper-pledges.controller';
import { FilePledgesController } from './file-pledges/file-pledges.controller';
import { FindPledgeController } from './find-pledge/find-pledge.controller';
import { FindPledgesController } from './find-pledges/find-pledges.controller';
import { FindUnaskedController } from './find-unasked/find-unasked.controller';
import { PublicisePledgesController } from './publicise-pledges/publicise-pledges.controller';
import { RecordPledgeBreachController } from './record-pledge-breach/record-pledge-breach.controller';
import { SignPledgeController } from './sign-pledge/sign-pledge.controller';
import { WaivePledgeController } from './waive-pledge/waive-pledge.controller';

@Module({
  controllers: [
    AskPledgesController,
    EnterPaperPledgesController,
    FilePledgesController,
    FindPledgeController,
    FindPledgesController,
    FindUnaskedController,
    PublicisePledgesController,
    RecordPledgeBreachController,
    SignPledgeController,
    WaivePledgeController,
  ],
})
export class PledgesModule {}
