/** Ends every switch over a closed union; reached only by a bug. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected: ${JSON.stringify(value)}`);
}
