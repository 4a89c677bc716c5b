import { resolve } from 'node:path';
import {
  anchorFolder,
  fileStoreOptions,
  keyringOptions,
  partnersFile,
  type FileStoreOptions,
  type KeyringOptions,
} from '@taizhang/persistence';
import { z } from 'zod';

/** What the API needs to run. Everything comes from the environment; nothing is guessed that matters. */
export interface ApiConfig {
  readonly databaseUrl: string;
  /** Absent: nothing can be sealed or opened. */
  readonly keyring?: KeyringOptions;
  /** Absent: no file is kept or opened. */
  readonly files?: FileStoreOptions;
  /** URI of this house, in front of the names of its ledgers; what it signs bears it. */
  readonly installation?: string;
  /** File with the public keys of other installations. */
  readonly partnersFile: string;
  /** Interface that is listened on: this machine only, unless told otherwise (in an image: all). */
  readonly host: string;
  readonly port: number;
  /** Address at which browsers reach the console; cookies, sign-in and the content policy rest on it. */
  readonly publicUrl: string;
  /** Folder that keeps the keys of this installation. */
  readonly stateFolder: string;
  /** Folder in which checkpoints of this installation lie. */
  readonly anchors: string;
  readonly webFolder: string;
  /** Absent: the development issuer signs in the invented people of drills, and nobody else. */
  readonly issuer?: ExternalIssuer;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** Requests a minute of one session, or of one address where nobody is signed in. */
  readonly requestsPerMinute: number;
  /** Appends that may wait for the log in this process; what comes on top is refused. Absent: 10,000. */
  readonly maxQueuedAppends?: number;
  /** Whose word on where a request came from is taken: a number of proxies, or their addresses. Absent: nobody's. */
  readonly trustedProxies?: number | string;
}
export interface ExternalIssuer {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim that carries the person's id. */
  readonly personClaim: string;
  /** The ledger whose people this issuer knows. */
  readonly ledger: string;
}

const environmentSchema = z
  .object({
    DATABASE_URL: z.string().startsWith('postgres'),
    TAIZHANG_HOST: z.string().min(1).default('127.0.0.1'),
    TAIZHANG_PORT: z.coerce.number().int().min(0).max(65_535).default(8480),
    TAIZHANG_PUBLIC_URL: z.url().optional(),
    TAIZHANG_STATE: z.string().min(1).default('.taizhang'),
    TAIZHANG_INSTALLATION: z.string().optional(),
    TAIZHANG_WEB: z.string().min(1).optional(),
    TAIZHANG_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    TAIZHANG_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(3000),
    TAIZHANG_MAX_QUEUED_APPENDS: z.coerce.number().int().min(1).optional(),
    TAIZHANG_TRUSTED_PROXIES: z.string().min(1).optional(),
    TAIZHANG_OIDC_ISSUER: z.url().optional(),
    TAIZHANG_OIDC_CLIENT_ID: z.string().min(1).optional(),
    TAIZHANG_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    TAIZHANG_OIDC_PERSON_CLAIM: z.string().min(1).default('sub'),
    TAIZHANG_OIDC_LEDGER: z.string().min(1).default('official'),
  })
  .refine((each) => !each.TAIZHANG_OIDC_ISSUER || (each.TAIZHANG_OIDC_CLIENT_ID && each.TAIZHANG_OIDC_CLIENT_SECRET), {
    path: ['TAIZHANG_OIDC_CLIENT_ID'],
    error: 'needed with TAIZHANG_OIDC_ISSUER, as is TAIZHANG_OIDC_CLIENT_SECRET',
  });

type Environment = z.infer<typeof environmentSchema>;

const proxiesOf = ({ TAIZHANG_TRUSTED_PROXIES: named }: Environment): Pick<ApiConfig, 'trustedProxies'> =>
  named === undefined ? {} : { trustedProxies: /^\d+$/.test(named) ? Number(named) : named };

const issuerOf = (values: Environment): ExternalIssuer | undefined => {
  const {
    TAIZHANG_OIDC_ISSUER: url,
    TAIZHANG_OIDC_CLIENT_ID: clientId,
    TAIZHANG_OIDC_CLIENT_SECRET: clientSecret,
  } = values;
  if (!url || !clientId || !clientSecret) return undefined;
  return {
    url,
    clientId,
    clientSecret,
    personClaim: values.TAIZHANG_OIDC_PERSON_CLAIM,
    ledger: values.TAIZHANG_OIDC_LEDGER,
  };
};

/** Throws one error that names every variable that is missing or wrong. */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): ApiConfig {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`the API cannot start with this environment:\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  const issuer = issuerOf(values);
  const stateFolder = resolve(values.TAIZHANG_STATE);
  const keyring = keyringOptions(environment, stateFolder);
  const files = fileStoreOptions(environment, stateFolder);
  return {
    databaseUrl: values.DATABASE_URL,
    ...(keyring && { keyring }),
    files,
    partnersFile: partnersFile(environment, stateFolder),
    ...(values.TAIZHANG_INSTALLATION && { installation: values.TAIZHANG_INSTALLATION }),
    host: values.TAIZHANG_HOST,
    port: values.TAIZHANG_PORT,
    publicUrl: (values.TAIZHANG_PUBLIC_URL ?? `http://127.0.0.1:${values.TAIZHANG_PORT}`).replace(/\/$/, ''),
    stateFolder,
    anchors: anchorFolder(environment, stateFolder),
    webFolder: resolve(values.TAIZHANG_WEB ?? `${__dirname}/../../../../web/dist`),
    ...(issuer && { issuer }),
    logLevel: values.TAIZHANG_LOG_LEVEL,
    requestsPerMinute: values.TAIZHANG_REQUESTS_PER_MINUTE,
    ...(values.TAIZHANG_MAX_QUEUED_APPENDS && { maxQueuedAppends: values.TAIZHANG_MAX_QUEUED_APPENDS }),
    ...proxiesOf(values),
  };
}
