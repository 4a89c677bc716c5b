import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { DeclarationDraftEntity } from '../drafts/declaration-draft.entity';
import { FormDraftEntity } from '../drafts/form-draft.entity';
import { migrations } from '../migrations';
import { readModelEntities } from '../read-models';

/** TypeORM over read models only: events are never saved through it, since it upserts by design. */
export function openDataSource(url: string, poolSize: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'taizhang read models',
    entities: [...readModelEntities, DeclarationDraftEntity, FormDraftEntity],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    synchronize: false,
  });
}
