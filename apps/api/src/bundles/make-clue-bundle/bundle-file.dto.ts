import { bundleFileSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class BundleFileDto extends createZodDto(bundleFileSchema) {}
