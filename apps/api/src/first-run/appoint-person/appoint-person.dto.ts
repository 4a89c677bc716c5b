import { appointPersonSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class AppointPersonDto extends createZodDto(appointPersonSchema) {}
