import { handInsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindHandInsDto extends createZodDto(handInsSchema) {}
