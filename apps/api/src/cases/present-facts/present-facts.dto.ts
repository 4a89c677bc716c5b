import { presentFactsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class PresentFactsDto extends createZodDto(presentFactsSchema) {}
