import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody has typed into a declaration so far. No event: it can be thrown away, and only its writer sees it. */
@Entity('declaration_draft')
export class DeclarationDraftEntity {
  @PrimaryColumn('text')
  ledger!: string;

  @PrimaryColumn('text', { name: 'campaign_id' })
  campaignId!: string;

  @PrimaryColumn('text', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('text')
  writer!: string;

  @Column('jsonb')
  form!: object;

  /** Ledger time, RFC 3339. */
  @Column('text', { name: 'saved_at' })
  savedAt!: string;
}
