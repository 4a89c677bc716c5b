import { assertNever, touchesNothing, type Stored, type Touches } from '../kernel';
import type { PersonEvent } from './person.events';

export function personTouches(event: Stored<PersonEvent>): Touches {
  switch (event.type) {
    case 'PersonRegistered':
      return touchesNothing;
    case 'PersonPosted':
    case 'PersonLeft':
    case 'PersonParticularsChanged':
      // Who must declare is asked of posts: any campaign of his unit may now have one person more or less.
      return { streams: [], prefixes: ['participation/'] };
    default:
      return assertNever(event);
  }
}
