import type { ActivityOptions } from '@temporalio/workflow';

/** Activities are short and repeatable; an outage of the log is waited out, however long it lasts. */
export const activityOptions: ActivityOptions = {
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
};
