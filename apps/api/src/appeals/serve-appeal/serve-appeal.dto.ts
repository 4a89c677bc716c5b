import { serveAppealSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ServeAppealDto extends createZodDto(serveAppealSchema) {}
