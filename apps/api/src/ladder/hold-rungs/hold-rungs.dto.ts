import { holdRungsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class HoldRungsDto extends createZodDto(holdRungsSchema) {}
