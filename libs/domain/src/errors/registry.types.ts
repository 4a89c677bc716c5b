/** How a refusal reads to people, in both languages, with what to do next. `{name}` takes a detail of the rejection. */
export interface ErrorText {
  readonly status: 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;
  readonly zh: string;
  readonly remedyZh: string;
  readonly en: string;
  readonly remedyEn: string;
}
