import type { BulletinId, CampaignId, EventData, Instant, UnitId } from '../kernel';
import type { Label } from '../plan/plan.types';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Of progress, of what supervision found, or a short one on one matter. */
export const bulletinKinds = ['progress', 'supervision', 'brief'] as const;
export type BulletinKind = (typeof bulletinKinds)[number];

/** The minute that figures are bound to: business time, recorded time, and the position up to which the log was read. */
export interface BulletinPoint {
  readonly asOf: Instant;
  readonly knownOn: Instant;
  readonly position: number;
}

/** One count over the whole campaign. `value` is absent where it is too small to be shown, zero included. */
export interface BulletinFigure {
  readonly key: string;
  readonly label: Label;
  readonly value?: number;
  readonly of?: number;
  readonly unit: 'persons' | 'units' | 'items';
}

/** Act. Stream `bulletin/{campaignId}/{bulletinId}`. */
export type BulletinDrafted = EventData<
  'BulletinDrafted',
  {
    readonly campaignId: CampaignId;
    readonly bulletinId: BulletinId;
    /** The issuer of the campaign. */
    readonly unitId: UnitId;
    readonly kind: BulletinKind;
    readonly title: string;
    readonly point: BulletinPoint;
    readonly figures: readonly BulletinFigure[];
  }
>;
/** Act. The figures of another minute take the place of those before. */
export type BulletinFiguresPinned = EventData<
  'BulletinFiguresPinned',
  { readonly point: BulletinPoint; readonly figures: readonly BulletinFigure[] }
>;
/** Act. Paragraphs, parted by line breaks. It is written to be read by everybody to whom the bulletin goes. */
export type BulletinTextSet = EventData<'BulletinTextSet', { readonly title: string; readonly text: string }>;
/** Act. Before the approver; nothing is changed until he has decided. */
export type BulletinSubmitted = EventData<'BulletinSubmitted', Readonly<Record<never, never>>>;
/** Act of the approver: not so. */
export type BulletinReturned = EventData<'BulletinReturned', { readonly reason: string }>;
/** Act of the approver, who is nobody who wrote it. */
export type BulletinApproved = EventData<'BulletinApproved', Readonly<Record<never, never>>>;
/** Act. It has its number of the office's series, and the code by which its sheet is checked. */
export type BulletinIssued = EventData<
  'BulletinIssued',
  { readonly documentNumber: string; readonly code: string; readonly digest: string }
>;
/** Act. A draft that will not be issued. */
export type BulletinDropped = EventData<'BulletinDropped', { readonly reason: string }>;

export type BulletinEvent =
  | BulletinDrafted
  | BulletinFiguresPinned
  | BulletinTextSet
  | BulletinSubmitted
  | BulletinReturned
  | BulletinApproved
  | BulletinIssued
  | BulletinDropped;
