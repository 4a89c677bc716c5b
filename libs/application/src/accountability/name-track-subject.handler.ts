import type { NameTrackSubject } from '@taizhang/domain';
import { trackHandler } from './track-command';

/** Whom an open track is about; it goes to the superior when that is the own leader of the handling body. */
export const nameTrackSubject = trackHandler<NameTrackSubject>('NameTrackSubject');
