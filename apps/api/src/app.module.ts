import type { Writable } from 'node:stream';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ThrottlerGuard } from '@nestjs/throttler';
import { ZodSerializerInterceptor, ZodValidationPipe } from 'nestjs-zod';
import { AccountabilityModule } from './accountability/accountability.module';
import { AppealsModule } from './appeals/appeals.module';
import { AuthModule } from './auth/auth.module';
import { BoardModule } from './board/board.module';
import { BulletinsModule } from './bulletins/bulletins.module';
import { BundlesModule } from './bundles/bundles.module';
import { CampaignsModule } from './campaigns/campaigns.module';
import { ChecksModule } from './checks/checks.module';
import { CluesModule } from './clues/clues.module';
import { CasesModule } from './cases/cases.module';
import { CoverageModule } from './coverage/coverage.module';
import { DeclarationsModule } from './declarations/declarations.module';
import { DraftsModule } from './drafts/drafts.module';
import { DrillsModule } from './drills/drills.module';
import { EventsModule } from './events/events.module';
import { FilesModule } from './files/files.module';
import { FirstRunModule } from './first-run/first-run.module';
import { HandInsModule } from './hand-ins/hand-ins.module';
import { HandoversModule } from './handovers/handovers.module';
import { HealthModule } from './health/health.module';
import { HistoryModule } from './history/history.module';
import { InboxModule } from './inbox/inbox.module';
import { IntegrityModule } from './integrity/integrity.module';
import { LadderModule } from './ladder/ladder.module';
import { LiveModule } from './live/live.module';
import { MetricsModule } from './metrics/metrics.module';
import { NoticesModule } from './notices/notices.module';
import { OrganisationModule } from './organisation/organisation.module';
import { ParticipationModule } from './participation/participation.module';
import { PersonsModule } from './persons/persons.module';
import { PledgesModule } from './pledges/pledges.module';
import { ProblemsModule } from './problems/problems.module';
import { ReturnsModule } from './returns/returns.module';
import { SealingModule } from './sealing/sealing.module';
import { SessionModule } from './session/session.module';
import { SheetsModule } from './sheets/sheets.module';
import { SigningModule } from './signing/signing.module';
import { SubstitutionsModule } from './substitutions/substitutions.module';
import { UnitsModule } from './units/units.module';
import { WhyModule } from './why/why.module';
import { WithdrawalsModule } from './withdrawals/withdrawals.module';
import { RebuildingGuard } from './platform/application/rebuilding.guard';
import { CommandGuard } from './platform/commands/command.guard';
import type { ApiConfig } from './platform/config/api-config';
import { loggingModule } from './platform/logging/logging.module';
import { PlatformModule } from './platform/platform.module';
import { ProblemFilter } from './platform/problem/problem.filter';
import { SessionGuard } from './platform/session/session.guard';
import { limitsModule } from './platform/limits.module';

const capabilities = [
  AccountabilityModule,
  AppealsModule,
  AuthModule,
  BoardModule,
  BulletinsModule,
  BundlesModule,
  CampaignsModule,
  CasesModule,
  ChecksModule,
  CluesModule,
  CoverageModule,
  DeclarationsModule,
  DraftsModule,
  DrillsModule,
  EventsModule,
  FilesModule,
  FirstRunModule,
  HandInsModule,
  HandoversModule,
  HealthModule,
  HistoryModule,
  InboxModule,
  IntegrityModule,
  LadderModule,
  LiveModule,
  MetricsModule,
  NoticesModule,
  OrganisationModule,
  ParticipationModule,
  PersonsModule,
  PledgesModule,
  ProblemsModule,
  ReturnsModule,
  SealingModule,
  SessionModule,
  SheetsModule,
  SigningModule,
  SubstitutionsModule,
  UnitsModule,
  WhyModule,
  WithdrawalsModule,
];

@Module({})
export class AppModule {
  static forConfig(config: ApiConfig, logs?: Writable): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forConfig(config), loggingModule(logs), limitsModule(), ...capabilities],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: ZodValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: ZodSerializerInterceptor },
        { provide: APP_GUARD, useClass: ThrottlerGuard },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: CommandGuard },
        { provide: APP_GUARD, useClass: RebuildingGuard },
      ],
    };
  }

  /** Only to be looked at: nothing of it is ever started. */
  static forDocument(): DynamicModule {
    return AppModule.forConfig({
      databaseUrl: 'postgres://document',
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://127.0.0.1',
      partnersFile: '',
      stateFolder: '.',
      anchors: '.',
      webFolder: '.',
      logLevel: 'silent',
      requestsPerMinute: 1,
    });
  }
}
