import type { StartReportingCycle } from '@taizhang/domain';
import { reportingHandler } from './reporting-command';

/** A table of the plan is filed period by period from now on. */
export const startReportingCycle = reportingHandler<StartReportingCycle>('StartReportingCycle');
