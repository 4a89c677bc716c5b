import { smtpNotifier } from './smtp-notifier';
import { webhookNotifier } from './webhook-notifier';
import type { Notifier } from './notifier';

/** Which ways lead out. None: the console alone tells. */
export interface NoticeConfig {
  readonly smtpUrl: string | undefined;
  readonly from: string | undefined;
  readonly webhookUrl: string | undefined;
  readonly webhookSecret: string | undefined;
  /** Where the console is reached: the one thing that a message holds. */
  readonly publicUrl: string | undefined;
}

/** TAIZHANG_SMTP_URL with TAIZHANG_NOTICE_FROM; TAIZHANG_NOTICE_WEBHOOK_URL with its _SECRET; either with TAIZHANG_PUBLIC_URL. */
export function noticeConfig(environment: NodeJS.ProcessEnv, wrong: string[]): NoticeConfig {
  const named = (name: string): string | undefined => environment[name] || undefined;
  const config: NoticeConfig = {
    smtpUrl: named('TAIZHANG_SMTP_URL'),
    from: named('TAIZHANG_NOTICE_FROM'),
    webhookUrl: named('TAIZHANG_NOTICE_WEBHOOK_URL'),
    webhookSecret: named('TAIZHANG_NOTICE_WEBHOOK_SECRET'),
    publicUrl: named('TAIZHANG_PUBLIC_URL'),
  };
  const needs = (what: string | undefined, name: string, by: string): void => {
    if (what === undefined) wrong.push(`${name} is not set, and ${by} needs it`);
  };
  if (config.smtpUrl !== undefined) needs(config.from, 'TAIZHANG_NOTICE_FROM', 'TAIZHANG_SMTP_URL');
  if (config.webhookUrl !== undefined) {
    needs(config.webhookSecret, 'TAIZHANG_NOTICE_WEBHOOK_SECRET', 'TAIZHANG_NOTICE_WEBHOOK_URL');
  }
  if (config.smtpUrl !== undefined || config.webhookUrl !== undefined) {
    needs(config.publicUrl, 'TAIZHANG_PUBLIC_URL', 'a notice');
  }
  return config;
}

export const notifiersOf = ({ smtpUrl, from, webhookUrl, webhookSecret }: NoticeConfig): readonly Notifier[] => [
  ...(smtpUrl !== undefined && from !== undefined ? [smtpNotifier({ url: smtpUrl, from })] : []),
  ...(webhookUrl !== undefined && webhookSecret !== undefined
    ? [webhookNotifier({ url: webhookUrl, secret: webhookSecret })]
    : []),
];
