import { eventSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindEventDto extends createZodDto(eventSchema) {}
