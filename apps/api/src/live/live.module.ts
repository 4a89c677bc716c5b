import { Module } from '@nestjs/common';
import { Advances } from './advances';
import { LiveController } from './live.controller';

@Module({ providers: [Advances], controllers: [LiveController] })
export class LiveModule {}
