import {
  assertNever,
  without,
  type BulletinId,
  type CampaignId,
  type Instant,
  type PersonId,
  type Stored,
  type UnitId,
} from '../kernel';
import type { BulletinEvent, BulletinFigure, BulletinKind, BulletinPoint } from './bulletin.events';

/** One bulletin, from its draft to its issue. Plain JSON. */
export interface BulletinState {
  readonly status: 'none' | 'drafted' | 'submitted' | 'approved' | 'issued' | 'dropped';
  readonly campaignId?: CampaignId;
  readonly bulletinId?: BulletinId;
  readonly unitId?: UnitId;
  readonly kind?: BulletinKind;
  readonly title?: string;
  readonly text: string;
  readonly point?: BulletinPoint;
  readonly figures: readonly BulletinFigure[];
  readonly draftedAt?: Instant;
  /** Everybody whose hand is in it. */
  readonly writers: readonly PersonId[];
  readonly returnedFor?: string;
  readonly approvedBy?: PersonId;
  readonly documentNumber?: string;
  readonly code?: string;
  readonly digest?: string;
  readonly issuedAt?: Instant;
  readonly droppedFor?: string;
}

export const noBulletin: BulletinState = { status: 'none', text: '', figures: [], writers: [] };

const written = ({ writers }: BulletinState, { actor }: Stored): Pick<BulletinState, 'writers'> =>
  actor.kind === 'person' && !writers.includes(actor.personId)
    ? { writers: [...writers, actor.personId] }
    : { writers };

export function evolveBulletin(state: BulletinState, event: Stored<BulletinEvent>): BulletinState {
  switch (event.type) {
    case 'BulletinDrafted':
      return { ...state, ...event.payload, ...written(state, event), draftedAt: event.effectiveAt, status: 'drafted' };
    case 'BulletinFiguresPinned':
    case 'BulletinTextSet':
      return { ...state, ...event.payload, ...written(state, event) };
    case 'BulletinSubmitted':
      return { ...without(state, 'returnedFor'), status: 'submitted' };
    case 'BulletinReturned':
      return { ...state, returnedFor: event.payload.reason, status: 'drafted' };
    case 'BulletinApproved': {
      const by = event.actor.kind === 'person' ? { approvedBy: event.actor.personId } : {};
      return { ...state, ...by, status: 'approved' };
    }
    case 'BulletinIssued':
      return { ...state, ...event.payload, issuedAt: event.effectiveAt, status: 'issued' };
    case 'BulletinDropped':
      return { ...state, droppedFor: event.payload.reason, status: 'dropped' };
    default:
      return assertNever(event);
  }
}
