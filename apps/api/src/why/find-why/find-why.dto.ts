import { whySchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindWhyDto extends createZodDto(whySchema) {}
