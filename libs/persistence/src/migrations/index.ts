import type { MigrationInterface } from 'typeorm';
import { AgendaRows1763800000004 } from './agenda-rows/agenda-rows.migration';
import { CounterFirst1763800000047 } from './counter-first/counter-first.migration';
import { CountingIndexes1763800000040 } from './counting-indexes/counting-indexes.migration';
import { Drafts1763800000003 } from './drafts/drafts.migration';
import { DrillOutlook1763800000007 } from './drill-outlook/drill-outlook.migration';
import { EndedSessions1763800000023 } from './ended-sessions/ended-sessions.migration';
import { Evidence1763800000030 } from './evidence/evidence.migration';
import { EventLog1763800000001 } from './event-log/event-log.migration';
import { FormDrafts1763800000045 } from './form-drafts/form-drafts.migration';
import { LedgerDrops1763800000041 } from './ledger-drops/ledger-drops.migration';
import { MissingReadModels1763800000006 } from './read-models/missing-read-models.migration';
import { Notices1763800000022 } from './notices/notices.migration';
import { OutsideLinks1763800000021 } from './outside-links/outside-links.migration';
import { ProjectionVersions1763800000031 } from './projection-versions/projection-versions.migration';
import { ReturnCodes1763800000056 } from './return-codes/return-codes.migration';
import { RebuildBeside1763800000042 } from './rebuild-beside/rebuild-beside.migration';
import { ReaderEpochs1763800000046 } from './reader-epochs/reader-epochs.migration';
import { ReaderMarks1763800000048 } from './reader-marks/reader-marks.migration';
import { AppendEvent1763800000060 } from './append-event/append-event.migration';
import { InsertFirst1763800000059 } from './insert-first/insert-first.migration';
import { RestoredSessions1763800000058 } from './restored-sessions/restored-sessions.migration';
import { SentDrafts1763800000055 } from './sent-drafts/sent-drafts.migration';
import { VersionsOfEvents1763800000057 } from './versions-of-events/versions-of-events.migration';
import { ReadModels1763800000005 } from './read-models/read-models.migration';

/** In the order of their timestamps; a migration that has been released is never edited. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  EventLog1763800000001,
  Drafts1763800000003,
  AgendaRows1763800000004,
  ReadModels1763800000005,
  MissingReadModels1763800000006,
  DrillOutlook1763800000007,
  OutsideLinks1763800000021,
  Notices1763800000022,
  EndedSessions1763800000023,
  Evidence1763800000030,
  ProjectionVersions1763800000031,
  CountingIndexes1763800000040,
  LedgerDrops1763800000041,
  RebuildBeside1763800000042,
  FormDrafts1763800000045,
  ReaderEpochs1763800000046,
  CounterFirst1763800000047,
  ReaderMarks1763800000048,
  SentDrafts1763800000055,
  ReturnCodes1763800000056,
  VersionsOfEvents1763800000057,
  RestoredSessions1763800000058,
  InsertFirst1763800000059,
  AppendEvent1763800000060,
];
