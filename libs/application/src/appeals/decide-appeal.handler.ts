import type { DecideAppeal } from '@taizhang/domain';
import { appealHandler } from './appeal-command';

/** The deciding body upholds, changes or revokes the decision. */
export const decideAppeal = appealHandler<DecideAppeal>('DecideAppeal');
