import { keepDifferenceSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class KeepDifferenceDto extends createZodDto(keepDifferenceSchema) {}
