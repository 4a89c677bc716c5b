import { Inject, Injectable } from '@nestjs/common';
import type { LedgerId, PersonId, Seat } from '@taizhang/domain';
import * as openid from 'openid-client';
import { API_CONFIG, STATE_KEYS } from '../platform/application/application.token';
import type { ApiConfig } from '../platform/config/api-config';
import type { StateKeys } from '../platform/keys/state-keys';
import { Refusal } from '../platform/problem/refusal';
import { openCookie, sealCookie } from '../platform/session/session-cookie';
import { consoleClientId, issuerPath, personOfSubject } from './development-issuer/subjects';

export const signInCookieName = 'taizhang_sign_in';
export const signInMinutes = 10;

/** What is to happen once the issuer has said who it is. */
export interface SignInPlan {
  readonly returnTo: string;
  readonly seat?: Seat;
  /** Whether whoever sits there is to lose the seat. */
  readonly takeOver?: boolean;
}
interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}
export interface SignedInSomeone {
  readonly ledger: LedgerId;
  readonly personId: PersonId;
  readonly plan: SignInPlan;
}

/** This console as a client of an OIDC issuer: authorization code with PKCE, state and nonce. */
@Injectable()
export class RelyingParty {
  private discovered: Promise<openid.Configuration> | undefined;

  constructor(
    @Inject(API_CONFIG) private readonly config: ApiConfig,
    @Inject(STATE_KEYS) private readonly keys: StateKeys,
  ) {}

  /** Where to send the browser, and the cookie that recognises it when it comes back. */
  async begin(
    plan: SignInPlan,
    hint: { readonly ledger?: string; readonly login_hint?: string },
  ): Promise<{ readonly location: string; readonly cookie: string }> {
    const issuer = await this.issuer();
    const secrets: SignInSecrets = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const location = openid.buildAuthorizationUrl(issuer, {
      redirect_uri: this.redirectUri,
      scope: 'openid',
      // Somebody else may have sat here before: the issuer asks again each time.
      prompt: 'login',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
      ...hint,
    });
    const cookie = await sealCookie({ ...secrets, plan }, 'sign-in', this.keys.session, `${signInMinutes}m`);
    return { location: location.href, cookie };
  }

  /** Who came back. Whatever does not fit the cookie is a sign-in that was not completed. */
  async complete(address: string, cookie: string | undefined): Promise<SignedInSomeone> {
    const claims = await openCookie(cookie, 'sign-in', this.keys.session);
    if (claims === undefined) throw new Refusal('SignInFailed');
    const { state, nonce, verifier, plan } = claims as unknown as SignInSecrets & { readonly plan: SignInPlan };
    const tokens = await openid
      .authorizationCodeGrant(await this.issuer(), new URL(address, this.config.publicUrl), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
      })
      .catch(() => {
        throw new Refusal('SignInFailed');
      });
    return { ...this.personOf(tokens.claims()), plan };
  }

  private personOf(claims: Readonly<Record<string, unknown>> | undefined): Omit<SignedInSomeone, 'plan'> {
    const { issuer } = this.config;
    const subject = claims?.[issuer?.personClaim ?? 'sub'];
    if (typeof subject !== 'string') throw new Refusal('SignInFailed');
    if (issuer) return { ledger: issuer.ledger as LedgerId, personId: subject as PersonId };
    const person = personOfSubject(subject);
    if (person === undefined) throw new Refusal('SignInFailed');
    return person;
  }

  private get redirectUri(): string {
    return `${this.config.publicUrl}/api/auth/callback`;
  }

  private async issuer(): Promise<openid.Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      // An issuer that was away is asked again at the next sign-in.
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }

  private discover(): Promise<openid.Configuration> {
    const { issuer, publicUrl } = this.config;
    const url = new URL(issuer?.url ?? `${publicUrl}${issuerPath}`);
    const plain = url.protocol === 'http:' ? { execute: [openid.allowInsecureRequests] } : {};
    return openid.discovery(
      url,
      issuer?.clientId ?? consoleClientId,
      undefined,
      openid.ClientSecretBasic(issuer?.clientSecret ?? this.keys.issuerSecret),
      plain,
    );
  }
}
