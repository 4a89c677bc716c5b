import { createApi } from './create-api';
import { configFrom } from './platform/config/api-config';

async function main(): Promise<void> {
  const config = configFrom(process.env);
  const app = await createApi(config);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
