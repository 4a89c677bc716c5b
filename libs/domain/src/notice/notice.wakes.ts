import { touchesNothing, type Stored, type Touches } from '../kernel';
import type { NoticeEvent } from './notice.events';

/** Whether somebody was told moves no deadline: a duty is due all the same. */
export const noticeTouches = (_: Stored<NoticeEvent>): Touches => touchesNothing;
