import type { DeclareInterest } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** Somebody recuses himself, or is recused (回避). */
export const declareInterest = caseHandler<DeclareInterest>('DeclareInterest');
