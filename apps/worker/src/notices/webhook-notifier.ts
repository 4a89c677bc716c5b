import { createHmac } from 'node:crypto';
import type { Delivery, NoticeMessage, Notifier } from './notifier';

export interface WebhookOptions {
  readonly url: string;
  /** Signs the body, so that the messenger's gateway knows who asks. */
  readonly secret: string;
}

const patienceMs = 10_000;

/** 408, 425 and 429 say "later", like every 5xx. */
const isPermanent = (status: number): boolean => status >= 400 && status < 500 && ![408, 425, 429].includes(status);

/** An office messenger behind an HTTP address: `{to, title, text}` as JSON, once per key. */
export function webhookNotifier({ url, secret }: WebhookOptions): Notifier {
  return {
    channel: 'webhook',
    async send({ to, subject, text, key }: NoticeMessage): Promise<Delivery> {
      const body = JSON.stringify({ to, title: subject, text });
      const answer = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          'Idempotency-Key': key,
          'X-Taizhang-Signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
        },
      });
      await answer.body?.cancel();
      if (answer.ok) return { kind: 'delivered', reference: `HTTP ${answer.status}` };
      if (isPermanent(answer.status)) return { kind: 'refused', reason: `HTTP ${answer.status}` };
      throw new Error(`the messenger answered ${answer.status}`);
    },
    close: () => undefined,
  };
}
