import { takeOverCaseSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class TakeOverCaseDto extends createZodDto(takeOverCaseSchema) {}
