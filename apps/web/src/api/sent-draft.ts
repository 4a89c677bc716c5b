/** Whose form is kept: the matter's stream with `~` for `/`, and which act of it. */
export interface DraftPlace {
  subject: string;
  act: string;
}

export const draftHeader = 'X-Taizhang-Draft';

/** Drafts that acts under way are sent from, by the key of their intent. */
const sending = new Map<string, string>();
/** Savings that are under way: what is sent is sent after the last of them. */
const saving = new Map<string, Promise<unknown>>();

const nameOf = (ledger: string, { subject, act }: DraftPlace): string => `${ledger} ${subject}/${act}`;

export const savingOf = (ledger: string, place: DraftPlace): Promise<unknown> =>
  saving.get(nameOf(ledger, place)) ?? Promise.resolve();
export const nowSaving = (ledger: string, place: DraftPlace, kept: Promise<unknown>): void => {
  saving.set(nameOf(ledger, place), kept);
};

/** Sends one act from its draft: the server takes the draft away with it, whatever becomes of this page. */
export const sentFrom = async <Output>(
  key: string,
  ledger: string,
  place: DraftPlace | undefined,
  send: () => Promise<Output>,
): Promise<Output> => {
  if (place === undefined) return send();
  await savingOf(ledger, place).catch(() => undefined);
  sending.set(key, `${place.subject}/${place.act}`);
  try {
    return await send();
  } finally {
    sending.delete(key);
  }
};

export const draftUnder = (key: string | null): string | undefined => (key === null ? undefined : sending.get(key));
/** Apart from what is read of the ledger: an event there changes no draft. */
export const draftKey = (ledger: string, { subject, act }: DraftPlace): string[] => ['draft', ledger, subject, act];
