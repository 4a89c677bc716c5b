import type { TFunction } from 'i18next';
import { stampInstant } from '../../i18n/dates';
import { grouped } from '../../i18n/numbers';
import type { Integrity } from './use-integrity';

const minuteMs = 60_000;
/** From here on a checkpoint that is due has failed to come. */
const lateMs = 60 * minuteMs;

type T = TFunction<'integrity'>;

/** `23 分钟`, `5 小时`, `3 天`: how long ago, in the largest unit that is whole. */
export function ageInWords(from: string, to: string, t: T): string {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / minuteMs));
  if (minutes < 1) return t('age.lessThanMinute');
  if (minutes < 60) return t('age.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? t('age.hours', { count: hours }) : t('age.days', { count: Math.floor(hours / 24) });
}

/** What is wrong, and what to do; nothing when all is as it should be. */
export function warnings(integrity: Integrity, t: T): string[] {
  const { checkpoints, gaps, key, notHanded, point, uncoveredSince, wallNow } = integrity;
  if (point.historical) return [];
  const said: string[] = [];
  if (key === null) said.push(t('warning.noKey'));
  else if (checkpoints.length === 0) said.push(t('warning.none'));
  if (uncoveredSince !== null && checkpoints.length > 0 && Date.parse(wallNow) - Date.parse(uncoveredSince) > lateMs) {
    said.push(t('warning.late', { age: ageInWords(uncoveredSince, wallNow, t) }));
  }
  if (notHanded > 0) said.push(t('warning.notHanded', { count: notHanded }));
  for (const { after, before, from, to, hours } of gaps) {
    const between = { after: grouped(after + 1), before: grouped(before) };
    said.push(t('warning.gap', { ...between, from: stampInstant(from), to: stampInstant(to), hours }));
  }
  return said;
}
