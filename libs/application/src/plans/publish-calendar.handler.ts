import type { PublishCalendar } from '@taizhang/domain';
import { calendarHandler } from './plans-command';

/** A year's days off and make-up days become known. */
export const publishCalendar = calendarHandler<PublishCalendar>('PublishCalendar');
