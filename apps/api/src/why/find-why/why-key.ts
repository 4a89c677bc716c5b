import { notFound } from '../../platform/problem/refusal';

/** What a `why` key asks about. Keys are opaque to readers; they come from the `why` fields of other answers. */
export type WhyKey =
  | { readonly kind: 'duty'; readonly stream: string; readonly duty: string }
  | { readonly kind: 'rung'; readonly stream: string; readonly level: number }
  | { readonly kind: 'column'; readonly campaign: string; readonly duty: string }
  | { readonly kind: 'figure'; readonly figure: string; readonly campaign: string }
  | {
      readonly kind: 'withdrawal' | 'declaration' | 'handIn' | 'problem' | 'check' | 'bulletin' | 'track';
      readonly stream: string;
    }
  | { readonly kind: 'event'; readonly position: number };

/** A key that cannot be one reads like one that is not there. */
export function whyKeyOf(text: string): WhyKey {
  const [kind, first = '', second = '', ...rest] = text.split(':');
  if (rest.length > 0 || first === '') throw notFound();
  switch (kind) {
    case 'duty':
      return { kind, stream: first, duty: second };
    case 'rung':
      if (!/^\d{1,3}$/.test(second)) throw notFound();
      return { kind, stream: first, level: Number(second) };
    case 'column':
      return { kind, campaign: first, duty: second };
    case 'figure':
      return { kind, figure: first, campaign: second };
    case 'withdrawal':
    case 'declaration':
    case 'handIn':
    case 'problem':
    case 'check':
    case 'bulletin':
    case 'track':
      return { kind, stream: first };
    case 'event':
      if (!/^\d{1,15}$/.test(first)) throw notFound();
      return { kind, position: Number(first) };
    default:
      throw notFound();
  }
}
