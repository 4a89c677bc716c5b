import { Column, PrimaryColumn } from 'typeorm';

/** What the entity of every period read model begins with; extracted columns follow in the subclass. Read only. */
export abstract class PeriodRowEntity<S> {
  @PrimaryColumn({ name: 'row_id', type: 'bigint' })
  readonly rowId!: string;

  @Column({ type: 'text' })
  readonly ledger!: string;

  @Column({ type: 'text' })
  readonly key!: string;

  /** tstzrange as PostgreSQL prints it; ask by `valid @> date`. */
  @Column({ type: 'tstzrange' })
  readonly valid!: string;

  /** int8range of positions. */
  @Column({ type: 'int8range' })
  readonly known!: string;

  @Column({ type: 'jsonb' })
  readonly state!: S;
}
