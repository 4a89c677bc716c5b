import type { InformClueReporter } from '@taizhang/domain';
import { clueHandler } from './clue-command';

/** The reporter was told. */
export const informClueReporter = clueHandler<InformClueReporter>('InformClueReporter');
