import { createHash } from 'node:crypto';
import { clueId, type ClueId } from '@taizhang/domain';

const digest = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);

/** The clue of another body's delivery: the same delivery is the same clue, whatever brings it. */
export const deliveredClueId = (body: string, externalId: string): ClueId => clueId(`x${digest(body, externalId)}`);

/** The clue of an intake at a desk: one form that is sent twice is one clue. */
export const intakeClueId = (key: string): ClueId => clueId(`k${digest(key)}`);
