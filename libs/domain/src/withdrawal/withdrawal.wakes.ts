import { assertNever, campaignOfStream, partsOf, personId, touching, type Stored, type Touches } from '../kernel';
import { withdrawalEscalationPrefix } from '../escalation/escalation.stream';
import type { WithdrawalEvent } from './withdrawal.events';

/** The withdrawal itself; its escalations, where a deadline moves or is met; its unit, where one more is owed or done. */
export function withdrawalTouches(event: Stored<WithdrawalEvent>): Touches {
  const campaign = campaignOfStream(event.stream);
  const [, person = '', item = ''] = partsOf(event.stream);
  const escalations = withdrawalEscalationPrefix(campaign, personId(person), item);
  const unitOf = [{ campaignId: campaign, personId: personId(person) }];
  switch (event.type) {
    case 'WithdrawalReminderSent':
    case 'WithdrawalReminderSkipped':
    case 'WithdrawalRefused':
    case 'WithdrawalDoubted':
    case 'LeniencyCutOffPassed':
      return touching(event.stream);
    case 'WithdrawalReported':
    case 'WithdrawalDateAgreed':
    case 'WithdrawalOrdered':
      return { streams: [event.stream], prefixes: [escalations] };
    case 'WithdrawalOwed':
    case 'WithdrawalConfirmed':
    case 'ShamWithdrawalFound':
    case 'WithdrawalReferred':
      return { streams: [event.stream], prefixes: [escalations], unitOf };
    default:
      return assertNever(event);
  }
}
