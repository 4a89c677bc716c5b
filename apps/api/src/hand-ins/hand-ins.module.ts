import { Module } from '@nestjs/common';
import { DisposeOfHandInController } from './dispose-of-hand-in/dispose-of-hand-in.controller';
import { FindHandInController } from './find-hand-in/find-hand-in.controller';
import { FindHandInsController } from './find-hand-ins/find-hand-ins.controller';
import { KeepHandInController } from './keep-hand-in/keep-hand-in.controller';
import { PayInHandInController } from './pay-in-hand-in/pay-in-hand-in.controller';
import { ReceiveHandInController } from './receive-hand-in/receive-hand-in.controller';
import { ValueHandInController } from './value-hand-in/value-hand-in.controller';

@Module({
  controllers: [
    DisposeOfHandInController,
    FindHandInController,
    FindHandInsController,
    KeepHandInController,
    PayInHandInController,
    ReceiveHandInController,
    ValueHandInController,
  ],
})
export class HandInsModule {}
