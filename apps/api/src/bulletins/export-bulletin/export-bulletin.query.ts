import type { Application } from '@taizhang/application';
import type { Instant } from '@taizhang/domain';
import type { PersonalAsk } from '../../reading/ask';
import { fullTime } from '../../wording/dates';
import { findBulletin, type BulletinPage } from '../find-bulletin/find-bulletin.query';
import { bulletinDocument } from './bulletin-document';

/** In the bottom margin of every page: the minute of the figures and, once it is issued, the code that proves them. */
export const checkStripOf = ({ pinned, code }: Pick<BulletinPage, 'pinned' | 'code'>): string =>
  [
    `数据截至 ${fullTime(pinned.asOf as Instant)}，知悉 ${fullTime(pinned.knownOn as Instant)}，日志位置 ${pinned.position}`,
    code === null ? '草稿，未印发' : `核验码 ${code}`,
  ].join('　');

export async function exportBulletin(app: Application, ask: PersonalAsk, id: string): Promise<Buffer> {
  const page = await findBulletin(app, ask, id);
  return bulletinDocument(page, checkStripOf(page));
}
