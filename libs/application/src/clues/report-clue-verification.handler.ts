import type { ReportClueVerification } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** The team's report, signed by who submits it. */
export const reportClueVerification = clueHandler<ReportClueVerification>('ReportClueVerification');
