import { endAppointmentSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class DismissPersonDto extends createZodDto(endAppointmentSchema) {}
