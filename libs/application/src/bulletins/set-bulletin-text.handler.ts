import type { SetBulletinText } from '@taizhang/domain';
import { bulletinHandler } from './bulletin-command';

/** Title and text of a draft. */
export const setBulletinText = bulletinHandler<SetBulletinText>('SetBulletinText');
