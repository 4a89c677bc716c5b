import { openedSealSchema, openSealedSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class OpenSealedDto extends createZodDto(openSealedSchema) {}
export class OpenedSealDto extends createZodDto(openedSealSchema) {}
