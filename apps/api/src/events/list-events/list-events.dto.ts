import { eventListSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class ListEventsDto extends createZodDto(eventListSchema) {}
