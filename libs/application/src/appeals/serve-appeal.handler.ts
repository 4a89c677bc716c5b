import type { ServeAppeal } from '@taizhang/domain';
import { appealHandler } from './appeal-command';

/** The outcome is told to the person. */
export const serveAppeal = appealHandler<ServeAppeal>('ServeAppeal');
