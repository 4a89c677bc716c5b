import type { JWK } from 'jose';
import type Provider from 'oidc-provider';
import type { ApiConfig } from '../../platform/config/api-config';
import type { StateKeys } from '../../platform/keys/state-keys';
import { MemoryAdapter } from './memory-adapter';
import { consoleClientId, issuerPath, issuerSessionCookieName, personOfSubject } from './subjects';

export type DevelopmentIssuer = Provider;

const minute = 60;

/**
 * An OIDC issuer for the invented people of drills, and for nobody else. It runs only where no external issuer is configured.
 * It keeps nothing: after a restart one signs in again. Loaded late, so that an installation with an issuer never loads it.
 */
export async function createDevelopmentIssuer(config: ApiConfig, keys: StateKeys): Promise<DevelopmentIssuer> {
  const { Provider: OidcProvider } = await import('oidc-provider');
  const provider = new OidcProvider(`${config.publicUrl}${issuerPath}`, {
    clients: [
      {
        client_id: consoleClientId,
        client_secret: keys.issuerSecret,
        redirect_uris: [`${config.publicUrl}/api/auth/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    adapter: MemoryAdapter,
    jwks: { keys: [keys.issuerKey as JWK & { kty: string }] as never },
    cookies: {
      keys: [keys.issuerSecret],
      names: { session: issuerSessionCookieName, interaction: 'taizhang_ask', resume: 'taizhang_resume' },
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    extraParams: ['ledger'],
    interactions: { url: (_context, interaction) => `/api/auth/people/${interaction.uid}` },
    ttl: {
      AuthorizationCode: minute,
      AccessToken: minute,
      IdToken: 5 * minute,
      Interaction: 10 * minute,
      Session: 10 * minute,
      Grant: 10 * minute,
    },
    findAccount: (_context, subject) =>
      personOfSubject(subject) && { accountId: subject, claims: () => ({ sub: subject }) },
    // Nothing is shared but the id: there is nothing to consent to.
    loadExistingGrant: async (context) => {
      const { client, session, params } = context.oidc;
      const grant = new context.oidc.provider.Grant({
        clientId: client?.clientId as string,
        accountId: session?.accountId as string,
      });
      grant.addOIDCScope(String(params?.scope ?? 'openid'));
      await grant.save();
      return grant;
    },
  });
  // TLS ends before the server wherever the console is reached by TLS.
  provider.proxy = config.publicUrl.startsWith('https:');
  return provider;
}
