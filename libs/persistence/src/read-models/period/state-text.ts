/** JSON with sorted keys: equal states have equal texts, however they were made. */
export function stateText(state: unknown): string {
  return JSON.stringify(state, (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const fields = value as Record<string, unknown>;
    const names = Object.keys(fields);
    return Object.fromEntries(names.sort().map((name) => [name, fields[name]]));
  });
}
