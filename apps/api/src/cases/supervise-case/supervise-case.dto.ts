import { superviseCaseSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SuperviseCaseDto extends createZodDto(superviseCaseSchema) {}
