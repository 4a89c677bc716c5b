import type { ReportUnitDuty } from '@taizhang/domain';
import { participationHandler } from './participation-command';

/** A duty of the unit was done on a day. */
export const reportUnitDuty = participationHandler<ReportUnitDuty>('ReportUnitDuty');
