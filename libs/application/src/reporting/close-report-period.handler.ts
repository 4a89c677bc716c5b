import type { CloseReportPeriod } from '@taizhang/domain';
import { reportingHandler } from './reporting-command';

/** How a period stood when its day passed: what was sent, and whose return is missing. */
export const closeReportPeriod = reportingHandler<CloseReportPeriod>('CloseReportPeriod');
