import type { Rejection } from '@taizhang/domain';
import type { Request } from 'express';
import { Refusal } from '../problem/refusal';

interface Limit {
  readonly mostBytes: number;
  readonly tooLarge: { readonly rejection: Rejection };
}

/** The body is the file itself. It is held for this request only, and refused before it arrives where its size is told. */
export async function readBody(request: Request, { mostBytes, tooLarge: { rejection } }: Limit): Promise<Buffer> {
  const { code, details } = rejection;
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw new Refusal(code, details);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      request.resume();
      throw new Refusal(code, details);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
