import type { ReportExecution } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The executing body reports that the decision is carried out. */
export const reportExecution = caseHandler<ReportExecution>('ReportExecution');
