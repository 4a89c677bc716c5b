import { setNoticeAddressSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class SetNoticeAddressDto extends createZodDto(setNoticeAddressSchema) {}
