import type { Incoming, Outgoing } from './messaging';

/** A CloudEvent before anybody has looked at whether it is one. */
export type Attributes = Readonly<Record<string, unknown>>;

const structured = 'application/cloudevents+json';

/**
 * In structured mode: the value is the whole event, so that whatever copies, mirrors or prints a message keeps it whole.
 * `partitionkey`, where there is one, is the key (Kafka protocol binding, section 3.1).
 */
export function cloudEventMessage(
  event: Attributes & { readonly id: string; readonly partitionkey?: string },
): Outgoing {
  return {
    key: event.partitionkey ?? event.id,
    value: JSON.stringify(event),
    headers: { 'content-type': `${structured}; charset=UTF-8` },
  };
}

/** Reads both modes, as the binding asks of receivers; undefined for what is no CloudEvent in JSON. */
export function cloudEventOf({ headers, value }: Incoming): Attributes | undefined {
  const contentType = headers['content-type'] ?? '';
  if (contentType.startsWith(structured)) return objectIn(value);
  if (headers['ce_specversion'] === undefined) return undefined;
  const data = jsonIn(value);
  if (data === undefined) return undefined;
  const context = Object.entries(headers).flatMap(([name, text]) =>
    name.startsWith('ce_') ? [[name.slice(3), text] as const] : [],
  );
  return { ...Object.fromEntries(context), datacontenttype: contentType.split(';')[0]?.trim(), data };
}

function objectIn(value: Uint8Array): Attributes | undefined {
  const found = jsonIn(value);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Attributes) : undefined;
}

/** Undefined for what is not UTF-8 or not JSON. */
function jsonIn(value: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value));
  } catch {
    return undefined;
  }
}
