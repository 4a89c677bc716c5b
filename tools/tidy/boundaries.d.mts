export interface Boundary {
  readonly project: string;
  readonly tag: string;
  readonly imports: readonly string[];
  readonly packages: { readonly only: readonly string[] } | { readonly not: readonly string[] };
  readonly node: 'any' | readonly string[];
  readonly isPure?: boolean;
}

export const boundaries: readonly Boundary[];
export function boundaryTable(): string;
