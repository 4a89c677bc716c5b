import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';

import { AppModule } from '../../app.module';
import { apiPrefix } from '../../api-prefix';
import { openApiDocument } from './document';

export const openApiPath = resolve(__dirname, '../../../openapi.json');

/** The document as it is committed. Nothing is connected to: the modules are only looked at. */
export async function renderOpenApi(): Promise<string> {
  const app = await NestFactory.create(AppModule.forDocument(), { preview: true, logger: false, abortOnError: false });
  app.setGlobalPrefix(apiPrefix);
  return `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
}

if (require.main === module) {
  void renderOpenApi().then((text) => writeFile(openApiPath, text));
}
