import type { RederiveReportPeriods } from '@taizhang/domain';
import { reportingHandler } from './reporting-command';

/** The days of open periods, by the calendar and the phases as they are now. */
export const rederiveReportPeriods = reportingHandler<RederiveReportPeriods>('RederiveReportPeriods');
