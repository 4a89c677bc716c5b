import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { createApplication, replayAllDestructions, type Application } from '@taizhang/application';
import { createPersistence, type Persistence } from '@taizhang/persistence';
import type { DataSource } from 'typeorm';
import { API_CONFIG, APPLICATION, PERSISTENCE, STATE_KEYS } from './application/application.token';
import type { ApiConfig } from './config/api-config';
import { loadStateKeys } from './keys/state-keys';
import { ExportedTraces } from './tracing/exported-traces';

/** The database, the application over it, configuration and keys: what every capability may ask for. */
@Module({})
class ConnectionModule implements OnApplicationShutdown {
  constructor(@Inject(PERSISTENCE) private readonly persistence: Persistence) {}

  static forConfig(config: ApiConfig): DynamicModule {
    return {
      module: ConnectionModule,
      global: true,
      providers: [
        { provide: API_CONFIG, useValue: config },
        { provide: STATE_KEYS, useFactory: () => loadStateKeys(config.stateFolder) },
        {
          provide: PERSISTENCE,
          useFactory: () => createPersistence(config),
        },
        {
          provide: APPLICATION,
          inject: [PERSISTENCE],
          useFactory: async (persistence: Persistence): Promise<Application> => {
            const app = createApplication(persistence);
            // A keyring that was restored may hold keys of which the log says that they are gone.
            if (config.keyring) await replayAllDestructions(app);
            return app;
          },
        },
      ],
      exports: [API_CONFIG, STATE_KEYS, PERSISTENCE, APPLICATION],
    };
  }

  /** The data source may be closed already: TypeORM's own module closes it too. */
  async onApplicationShutdown(): Promise<void> {
    const { store, pool, dataSource, keyring } = this.persistence;
    await store.close();
    await keyring.close();
    await pool.end();
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

/** TypeORM over the connections that persistence has opened: one pool, one set of entities. */
const overPersistence = (): DynamicModule =>
  TypeOrmModule.forRootAsync({
    inject: [PERSISTENCE],
    useFactory: (persistence: Persistence) => ({ ...persistence.dataSource.options, persistence }),
    dataSourceFactory: async (options): Promise<DataSource> =>
      (options as unknown as { readonly persistence: Persistence }).persistence.dataSource,
  });

@Module({})
export class PlatformModule {
  static forConfig(config: ApiConfig): DynamicModule {
    const imports = [ConnectionModule.forConfig(config), overPersistence()];
    return { module: PlatformModule, imports, providers: [ExportedTraces] };
  }
}
