/** How long one ledger's batch may keep the others waiting, and hold its transaction open. */
const aimedMs = 500;
const [first, least] = [100, 10];

/** How many events are taken at once: as many as are handled in half a second, by how long the last full batch took. */
export class BatchSize {
  now: number;

  constructor(private readonly most: number) {
    this.now = Math.min(first, most);
  }

  /** Fewer than were asked for say nothing about a full batch, unless they took too long already. */
  took(events: number, ms: number): void {
    if (events === 0 || (events < this.now && ms < aimedMs)) return;
    const inTime = Math.floor((events * aimedMs) / Math.max(ms, 1));
    this.now = Math.max(Math.min(least, this.most), Math.min(this.most, inTime));
  }
}
