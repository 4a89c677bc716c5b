import type { PresentFacts } from '@taizhang/domain';
import { caseHandler } from './case-command';

/** The facts are put to the person, who answers (与本人见面). */
export const presentFacts = caseHandler<PresentFacts>('PresentFacts');
