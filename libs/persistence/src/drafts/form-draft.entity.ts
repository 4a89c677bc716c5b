import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody has typed into the form of one act of a matter. No event: it can be thrown away, and only its writer sees it. */
@Entity('form_draft')
export class FormDraftEntity {
  @PrimaryColumn('text')
  ledger!: string;

  @PrimaryColumn('text')
  stream!: string;

  @PrimaryColumn('text')
  act!: string;

  @PrimaryColumn('text')
  writer!: string;

  /** Of a matter that holds sealed members: one token, under the key of the matter. */
  @Column('jsonb')
  form!: object;

  /** Ledger time, RFC 3339. */
  @Column('text', { name: 'saved_at' })
  savedAt!: string;

  /** The key under which the act that is sent from it is stored; null while it is only typed. */
  @Column('text', { name: 'sent_as', nullable: true })
  sentAs!: string | null;
}
