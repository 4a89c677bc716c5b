import { DefaultFailureConverter } from '@temporalio/common';

/** Messages and stacks of failures can quote what an activity saw, so they pass through the payload codec too. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
