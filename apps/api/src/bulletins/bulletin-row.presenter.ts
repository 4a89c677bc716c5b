import {
  localDateOf,
  localTimeOf,
  type BulletinKind,
  type BulletinPoint,
  type BulletinState,
  type Instant,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { bulletinFigureSchema, bulletinRowSchema } from '@taizhang/contracts';
import type { CampaignReading } from '../reading/campaign-reading';
import { wireIdOf } from '../wire/wire-ids';
import { bulletinKind, bulletinStatus } from '../wording/bulletins';
import { fullTime, paperDate } from '../wording/dates';
import { compose, label, type LabelText } from '../wording/label';
import { bulletinActs } from './bulletin-acts';

export type BulletinRow = z.infer<typeof bulletinRowSchema>;
export type ShownFigure = z.infer<typeof bulletinFigureSchema>;

const markOf = (status: BulletinState['status']): BulletinRow['mark'] => {
  if (status === 'issued') return 'done';
  return status === 'dropped' ? 'waived' : 'open';
};

export function presentBulletin(reading: CampaignReading, { stream, state }: ReadRow<BulletinState>): BulletinRow {
  const { point, reader, now, plan } = reading;
  const kind = state.kind as BulletinKind;
  const status = state.status as BulletinRow['status'];
  return {
    bulletin: wireIdOf(stream),
    kind,
    kindLabel: bulletinKind(kind),
    title: state.title ?? '',
    status,
    statusLabel: bulletinStatus(status),
    mark: markOf(status),
    draftedOn: localDateOf(state.draftedAt as Instant),
    figuresAt: state.point?.asOf ?? (state.draftedAt as Instant),
    documentNumber: state.documentNumber ?? null,
    issuedOn: state.issuedAt === undefined ? null : localDateOf(state.issuedAt),
    why: `bulletin:${stream}`,
    may: point.historical ? [] : bulletinActs(state, reader, { now, plan }),
  };
}

/** Rows of a figure are looked at as of its minute. What is too small to be shown has no door either. */
function doorOf(
  { campaignId, campaign }: CampaignReading,
  key: string,
  { asOf, knownOn }: BulletinPoint,
): string | null {
  const [kind, duty = ''] = key.split('.');
  const dates = `asOf=${asOf}&knownOn=${knownOn}`;
  if (kind === 'duty')
    return `/campaigns/${campaignId}/coverage/uncovered?unit=${campaign.unitId ?? ''}&duty=${duty}&show=met&${dates}`;
  return duty === 'checked' ? `/campaigns/${campaignId}/checks?${dates}` : null;
}

export const presentFigures = (reading: CampaignReading, { figures, point }: BulletinState): ShownFigure[] =>
  figures.map(({ key, label: name, value, of, unit }) => ({
    key,
    label: name,
    value: value ?? null,
    of: of ?? null,
    unit,
    path: point === undefined ? null : doorOf(reading, key, point),
  }));

const units: Readonly<Record<ShownFigure['unit'], LabelText>> = {
  persons: label('人', 'persons'),
  units: label('个单位', 'units'),
  items: label('个', ''),
};

function figureWords({ label: name, value, of, unit }: BulletinState['figures'][number]): LabelText {
  const parts = { name, value: value ?? 0, of: of ?? 0, unit: units[unit] };
  if (value === undefined) return compose(label('{name}不足以公布', '{name}: too few to be published'), parts);
  return of === undefined
    ? compose(label('{name} {value} {unit}', '{name}: {value} {unit}'), parts)
    : compose(label('{name} {value} {unit}，应 {of} {unit}', '{name}: {value} of {of} {unit}'), parts);
}

/** The figures as sentences, with their minute: what a bulletin begins with. */
export function figuresLead({ figures, point }: BulletinState): LabelText {
  if (point === undefined) return label('', '');
  const each = figures.map(figureWords);
  return {
    zh: `截至 ${paperDate(localDateOf(point.asOf))} ${localTimeOf(point.asOf)}：${each.map(({ zh }) => zh).join('；')}。`,
    en: `As of ${fullTime(point.asOf)}: ${each.map(({ en }) => en.trim()).join('; ')}.`,
  };
}
