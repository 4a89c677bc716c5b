import type {
  BulletinDrafted,
  BulletinDropped,
  BulletinFiguresPinned,
  BulletinReturned,
  BulletinTextSet,
} from './bulletin.events';

export type DraftBulletin = { readonly type: 'DraftBulletin' } & BulletinDrafted['payload'];
export type PinBulletinFigures = { readonly type: 'PinBulletinFigures' } & BulletinFiguresPinned['payload'];
export type SetBulletinText = { readonly type: 'SetBulletinText' } & BulletinTextSet['payload'];
export type SubmitBulletin = { readonly type: 'SubmitBulletin' };
export type ReturnBulletin = { readonly type: 'ReturnBulletin' } & BulletinReturned['payload'];
export type ApproveBulletin = { readonly type: 'ApproveBulletin' };
export type IssueBulletin = { readonly type: 'IssueBulletin' };
export type DropBulletin = { readonly type: 'DropBulletin' } & BulletinDropped['payload'];

export type BulletinCommand =
  | DraftBulletin
  | PinBulletinFigures
  | SetBulletinText
  | SubmitBulletin
  | ReturnBulletin
  | ApproveBulletin
  | IssueBulletin
  | DropBulletin;
