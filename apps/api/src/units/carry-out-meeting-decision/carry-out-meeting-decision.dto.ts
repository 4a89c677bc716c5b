import { carryOutMeetingDecisionSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class CarryOutMeetingDecisionDto extends createZodDto(carryOutMeetingDecisionSchema) {}
