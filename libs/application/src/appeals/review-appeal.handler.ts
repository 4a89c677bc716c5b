import type { ReviewAppeal } from '@taizhang/domain';
import { appealHandler } from './appeal-command';

/** A reviewer reports what the review found. */
export const reviewAppeal = appealHandler<ReviewAppeal>('ReviewAppeal');
