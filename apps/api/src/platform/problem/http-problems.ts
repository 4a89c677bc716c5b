/** How a refusal reads; refusals of the domain have the same shape in their own registry. `{name}` takes a detail. */
export interface ProblemText {
  readonly status: number;
  readonly zh: string;
  readonly remedyZh: string;
  readonly en: string;
  readonly remedyEn: string;
}

/** Refusals that only the way over HTTP knows. */
export const httpProblems = {
  NotSignedIn: {
    status: 401,
    zh: '尚未登录',
    remedyZh: '请先登录；演练中请先入座。',
    en: 'You are not signed in',
    remedyEn: 'Sign in first; in a drill, take a seat.',
  },
  IdempotencyKeyMissing: {
    status: 400,
    zh: '请求缺少幂等键（Idempotency-Key）',
    remedyZh: '每次办理带一个新的幂等键；重试时用原来的键。',
    en: 'The request has no Idempotency-Key',
    remedyEn: 'Send a new key with each act, and the same key when you try it again.',
  },
  ForeignOrigin: {
    status: 403,
    zh: '这个请求不是从控制台发出的',
    remedyZh: '请回到控制台页面再办理；程序调用请带请求头 X-Taizhang-Client: console。',
    en: 'This request did not come from the console',
    remedyEn: 'Act from a page of the console; programs send the header X-Taizhang-Client: console.',
  },
  TooManyRequests: {
    status: 429,
    zh: '请求过于频繁',
    remedyZh: '请稍候一分钟再试。',
    en: 'Too many requests',
    remedyEn: 'Wait a minute and try again.',
  },
  PayloadTooLarge: {
    status: 413,
    zh: '提交的内容过大',
    remedyZh: '请分批提交。',
    en: 'What was sent is too large',
    remedyEn: 'Send it in parts.',
  },
  MalformedRequest: {
    status: 400,
    zh: '请求无法读懂',
    remedyZh: '请核对请求的格式。',
    en: 'The request cannot be read',
    remedyEn: 'Check the format of the request.',
  },
  SignInFailed: {
    status: 400,
    zh: '登录没有完成',
    remedyZh: '请重新登录；如果隔了很久，原来的登录页已失效。',
    en: 'The sign-in was not completed',
    remedyEn: 'Sign in again; a sign-in page that was left open for long is no longer valid.',
  },
  SignedInUnknown: {
    status: 403,
    zh: '这个账号没有对应到名册中的人员',
    remedyZh: '请联系专项办核对名册；管理员请核对登录服务给出的人员标识（TAIZHANG_OIDC_PERSON_CLAIM）。',
    en: 'This account belongs to nobody in the roster',
    remedyEn:
      'Ask the commission office to look at the roster; administrators look at the claim that names the person (TAIZHANG_OIDC_PERSON_CLAIM).',
  },
  OfficeSignInMissing: {
    status: 404,
    zh: '这套系统还没有接上本单位的登录',
    remedyZh: '请管理员按运维手册设置 TAIZHANG_OIDC_ISSUER；只想看看的，请打开演练。',
    en: 'The sign-in of this office is not connected yet',
    remedyEn: "Set TAIZHANG_OIDC_ISSUER as the operator's guide says; to look round, open a drill.",
  },
  DrillCannotRestart: {
    status: 409,
    zh: '这个演练没有可以重来的起点',
    remedyZh: '请用命令行另建一个演练。',
    en: 'This drill has no starting point to go back to',
    remedyEn: 'Make another drill from the command line.',
  },
  NothingAhead: {
    status: 409,
    zh: '后面没有等待发生的事',
    remedyZh: '演练已走到头，可重新开始。',
    en: 'Nothing lies ahead in this drill',
    remedyEn: 'The drill has come to its end; restart it.',
  },
  NotReady: {
    status: 503,
    zh: '服务尚未就绪',
    remedyZh: '请稍候再试；如持续出现，请带编号联系维护人员。',
    en: 'The service is not ready',
    remedyEn: 'Try again shortly; if it lasts, quote the reference to whoever keeps the system.',
  },
  AppendUnresolved: {
    status: 503,
    zh: '数据库暂时无法访问，尚不能确定这次办理是否已经写入',
    remedyZh: '请稍候原样再提交一次：已写入的不会重复，未写入的会补上。',
    en: 'The database cannot be reached; whether this was written is not known yet',
    remedyEn:
      'Submit it again as it is in a moment: what was written is not written twice, what was not is written then.',
  },
  LedgerInUse: {
    status: 503,
    zh: '账本正在被长时间读取（核验或备份），暂时不能删除',
    remedyZh: '请待核验或备份结束后再试。',
    en: 'The log is being read at length (a verification or a backup), so this ledger cannot be dropped now',
    remedyEn: 'Try again when the verification or backup has ended.',
  },
  LogWasPutBack: {
    status: 503,
    zh: '账本“{ledger}”退回到了较早的状态：外部存证有 {size} 条记录，其中有的这里已经没有（现到第 {end} 条）',
    remedyZh:
      '请维护人员核对：以此为准的，执行 npx taizhang epoch --ledger {ledger} --reason "缘由"；否则换上正确的数据库。',
    en: 'The ledger "{ledger}" was put back to an earlier state: {size} events were handed outside, some of which are gone here (it ends at {end})',
    remedyEn:
      'Whoever keeps the system decides: if this copy is the one to go on with, run npx taizhang epoch --ledger {ledger} --reason "what happened"; if not, put the right one in place.',
  },
  LogWasRewritten: {
    status: 503,
    zh: '账本“{ledger}”的前 {size} 条记录与外部存证不符',
    remedyZh: '请维护人员执行 npx taizhang verify --ledger {ledger} 查明出处，查明之前不要继续使用。',
    en: 'The first {size} events of the ledger "{ledger}" are not those that were handed outside',
    remedyEn:
      'Whoever keeps the system runs npx taizhang verify --ledger {ledger} to see where they part, and does not go on before it is known why.',
  },
  InternalError: {
    status: 500,
    zh: '系统出错，没有写入任何内容',
    remedyZh: '请再试一次；如再次出现，请把编号告诉维护人员。',
    en: 'Something went wrong; nothing was written',
    remedyEn: 'Try again; if it happens again, quote the reference to whoever keeps the system.',
  },
} as const satisfies Record<string, ProblemText>;

export type HttpProblemCode = keyof typeof httpProblems;
