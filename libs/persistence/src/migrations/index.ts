import type { MigrationInterface } from 'typeorm';
import { EventLog1763800000001 } from './event-log/event-log.migration';

/** In the order of their timestamps; a migration that has been released is never edited. */
export const migrations: readonly (new () => MigrationInterface)[] = [EventLog1763800000001];
