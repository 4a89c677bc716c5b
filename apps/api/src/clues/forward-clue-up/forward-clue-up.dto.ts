import { clueGroundsSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ForwardClueUpDto extends createZodDto(clueGroundsSchema) {}
