import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry';
import { NativeConnection } from '@temporalio/worker';
import { EncryptingCodec } from './payload-codec';

export interface TemporalOptions {
  readonly address: string;
  readonly namespace: string;
  readonly payloadKey: Buffer;
  /** Starts and signals carry the trace that they are part of. */
  readonly isTraced: boolean;
}

/** One process's connections to Temporal: one to start and signal, one to work. */
export interface Temporal {
  readonly client: Client;
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly dataConverter: DataConverter;
  close(): Promise<void>;
}

/** Payloads and failures are encrypted; ids and types are not, so they hold opaque ids only. */
export const encryptedWith = (payloadKey: Buffer): DataConverter => ({
  payloadCodecs: [new EncryptingCodec(payloadKey)],
  failureConverterPath: require.resolve('@taizhang/workflows/failure-converter'),
});

/** Fails at once when the server cannot be reached. */
export async function connectTemporal(options: TemporalOptions): Promise<Temporal> {
  const { address, namespace, payloadKey, isTraced } = options;
  const dataConverter = encryptedWith(payloadKey);
  const interceptors = isTraced ? { workflow: [new OpenTelemetryWorkflowClientInterceptor()] } : {};
  const clientConnection = await Connection.connect({ address });
  const connection = await NativeConnection.connect({ address });
  return {
    client: new Client({ connection: clientConnection, namespace, dataConverter, interceptors }),
    connection,
    namespace,
    dataConverter,
    close: async () => {
      await clientConnection.close();
      await connection.close();
    },
  };
}
