import { unitStaffSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class FindUnitStaffDto extends createZodDto(unitStaffSchema) {}
