import { serveDecisionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ServeDecisionDto extends createZodDto(serveDecisionSchema) {}
