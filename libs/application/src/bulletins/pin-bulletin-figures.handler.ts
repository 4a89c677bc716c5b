import type { PinBulletinFigures } from '@taizhang/domain';
import { bulletinHandler } from './bulletin-command';

/** The figures of another minute take the place of those before. */
export const pinBulletinFigures = bulletinHandler<PinBulletinFigures>('PinBulletinFigures');
