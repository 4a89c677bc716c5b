import { createTransport } from 'nodemailer';
import type { Delivery, NoticeMessage, Notifier } from './notifier';

export interface SmtpOptions {
  /** `smtp://user:password@host:port`, or `smtps:`. */
  readonly url: string;
  readonly from: string;
}

interface SmtpFailure {
  readonly responseCode?: number;
  readonly response?: string;
}

const permanent = ({ responseCode = 0 }: SmtpFailure): boolean => responseCode >= 500 && responseCode < 600;

/** Plain mail over one kept connection. The recipient's server may greylist: anything but a 5xx is tried again. */
export function smtpNotifier({ url, from }: SmtpOptions): Notifier {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  return {
    channel: 'mail',
    async send({ to, subject, text, key }: NoticeMessage): Promise<Delivery> {
      const messageId = `<${key}@${domain}>`;
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'delivered', reference: messageId };
      } catch (error) {
        const failure = error as SmtpFailure;
        // The server's own words may repeat the address; its number says enough.
        if (permanent(failure)) return { kind: 'refused', reason: `SMTP ${failure.responseCode}` };
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
