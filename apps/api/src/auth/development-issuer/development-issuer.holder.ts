import { Inject, Injectable } from '@nestjs/common';
import { API_CONFIG, STATE_KEYS } from '../../platform/application/application.token';
import type { ApiConfig } from '../../platform/config/api-config';
import type { StateKeys } from '../../platform/keys/state-keys';
import { createDevelopmentIssuer, type DevelopmentIssuer } from './development-issuer';

/** The development issuer of this process, if it has one. Opened before the first request is taken. */
@Injectable()
export class DevelopmentIssuerHolder {
  issuer: DevelopmentIssuer | undefined;

  constructor(
    @Inject(API_CONFIG) private readonly config: ApiConfig,
    @Inject(STATE_KEYS) private readonly keys: StateKeys,
  ) {}

  async open(): Promise<DevelopmentIssuer | undefined> {
    if (this.config.issuer === undefined) this.issuer = await createDevelopmentIssuer(this.config, this.keys);
    return this.issuer;
  }
}
