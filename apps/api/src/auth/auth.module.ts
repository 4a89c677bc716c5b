import { Module } from '@nestjs/common';
import { DevelopmentIssuerHolder } from './development-issuer/development-issuer.holder';
import { RelyingParty } from './relying-party';
import { CompleteSignInController } from './complete-sign-in/complete-sign-in.controller';
import { PeopleController } from './development-issuer/people.controller';
import { LogInController } from './log-in/log-in.controller';
import { LogOutController } from './log-out/log-out.controller';
import { TakeSeatController } from './take-seat/take-seat.controller';

@Module({
  providers: [RelyingParty, DevelopmentIssuerHolder],
  controllers: [CompleteSignInController, PeopleController, LogInController, LogOutController, TakeSeatController],
})
export class AuthModule {}
