import type { OpenReportPeriod } from '@taizhang/domain';
import { reportingHandler } from './reporting-command';

/** The days are over and the return for them is owed. */
export const openReportPeriod = reportingHandler<OpenReportPeriod>('OpenReportPeriod');
