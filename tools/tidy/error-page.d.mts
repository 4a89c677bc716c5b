import type { ErrorText } from '@taizhang/domain';

export function errorPage(registry: Readonly<Record<string, ErrorText>>): string;
