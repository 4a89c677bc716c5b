import { askSealedSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AskSealedDto extends createZodDto(askSealedSchema) {}
