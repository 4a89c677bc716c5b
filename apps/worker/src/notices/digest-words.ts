/** The same words to everybody, whatever is due: they tell nothing of a matter, a person or a number. */
export const digestWords = (publicUrl: string): { readonly subject: string; readonly text: string } => ({
  subject: '台账：有事项待您办理 / Taizhang: something is due',
  text: [
    '您有事项需要办理，请登录台账查看：',
    `${publicUrl}/inbox`,
    '',
    'Something is due from you. Sign in to see it at the address above.',
    '',
    '本邮件由系统自动发送，请勿回复。 Sent automatically; please do not reply.',
    '',
  ].join('\n'),
});
