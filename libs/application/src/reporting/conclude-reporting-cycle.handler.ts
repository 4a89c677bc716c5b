import type { ConcludeReportingCycle } from '@taizhang/domain';
import { reportingHandler } from './reporting-command';

/** Nothing is left to be filed. */
export const concludeReportingCycle = reportingHandler<ConcludeReportingCycle>('ConcludeReportingCycle');
