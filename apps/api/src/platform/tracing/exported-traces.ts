import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { startTracing } from '@taizhang/telemetry';

/** Sends the traces of this process from its start, and before its end what is left. */
@Injectable()
export class ExportedTraces implements OnApplicationShutdown {
  private readonly tracing = startTracing('api', process.env);

  async onApplicationShutdown(): Promise<void> {
    await this.tracing?.stop();
  }
}
