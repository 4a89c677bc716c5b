import type { RemindOfAppeal } from '@taizhang/domain';
import { appealHandler } from './appeal-command';

/** The engine reminds of the clock of the review, and chases after it. */
export const remindOfAppeal = appealHandler<RemindOfAppeal>('RemindOfAppeal');
