import { Module } from '@nestjs/common';
import { FindNoticesController } from './find-notices/find-notices.controller';
import { RemoveNoticeAddressController } from './remove-notice-address/remove-notice-address.controller';
import { SetNoticeAddressController } from './set-notice-address/set-notice-address.controller';

@Module({ controllers: [FindNoticesController, RemoveNoticeAddressController, SetNoticeAddressController] })
export class NoticesModule {}
