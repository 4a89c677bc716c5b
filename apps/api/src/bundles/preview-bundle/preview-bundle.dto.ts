import { bundlePreviewSchema } from '@taizhang/contracts';
import { createZodDto } from 'nestjs-zod';

export class BundlePreviewDto extends createZodDto(bundlePreviewSchema) {}
